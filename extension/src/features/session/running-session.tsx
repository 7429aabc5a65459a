import type { CountedAction } from "@digital-cleanup/challenge";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import type { RefObject } from "preact";
import { WorkNotice } from "../../ui/settings/work-notice.tsx";
import { closeSession } from "./close-session.ts";
import { StepMenu } from "./segments.tsx";
import { type Session, stepIds, stepMinutes } from "./session-state.ts";
import { StepCard } from "./step-card.tsx";
import { StepPicture } from "./step-picture.tsx";

/** One step: its picture, what to do, and how far the session is. It fills the window; a pause leads home. */
export function RunningSession(props: {
  session: Session;
  actions: readonly CountedAction[];
  title: RefObject<HTMLHeadingElement | null>;
}) {
  const { t } = usePage();
  const { session, actions, title } = props;
  const step = session.current;
  return (
    <div class="session">
      <header class="flow">
        <div class="row session__bar">
          <p>
            <b>
              {t("session.stepOf", { position: stepIds.indexOf(step) + 1, all: stepIds.length })} ·{" "}
              {t(`session.steps.${step}`)}, {t("session.minutes", { count: stepMinutes[step] })}
            </b>
          </p>
          <a id="session-pause" href="#home">
            {t("session.pause")}
          </a>
          <Button class="btn--text" id="session-close" onPress={closeSession}>
            {t("session.close")}
          </Button>
        </div>
        <StepMenu session={session} />
      </header>
      <div class="session__parts" id="session-step">
        <div class="session__picture">
          <StepPicture step={step} />
        </div>
        <div class="flow session__text">
          <PageTitle headingRef={title} isFullScreen>
            {t(`session.title.${step}`)}
          </PageTitle>
          {step === stepIds[0] && <WorkNotice text={t("session.employer")} />}
          <StepCard key={step} session={session} step={step} actions={actions} />
        </div>
      </div>
    </div>
  );
}
