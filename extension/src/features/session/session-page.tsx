import type { CountedAction } from "@digital-cleanup/challenge";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { localDay } from "../../platform/local-day.ts";
import { Button } from "../../ui/button.tsx";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";
import { useActionsSince } from "../../ui/use-actions-since.ts";
import { ClosedSession, type ReadEvent } from "./closed-session.tsx";
import "./session.css";
import { type Session, sessionActions, stepIds, stepMinutes } from "./session-state.ts";
import { startSession } from "./start-session.ts";
import { useSession } from "./use-session.ts";
import { WorkNotice } from "../../ui/settings/work-notice.tsx";
import { closeSession } from "./close-session.ts";
import { StepMenu } from "./segments.tsx";
import { StepCard } from "./step-card.tsx";
import { StepPicture } from "./step-picture.tsx";

/** The guided clean-up of twenty minutes: devices, phone, computer, mail, online storage and browser. */
export function SessionPage({ readEvent }: { readEvent: ReadEvent }) {
  const session = useSession();
  const hasBegun = session !== undefined && session !== "none";
  const actions = useActionsSince(hasBegun ? session.startedOn : localDay(Date.now()));
  if (!session || !actions) return null;
  return <SessionPhase session={session} actions={actions} readEvent={readEvent} />;
}

function SessionPhase(props: {
  session: Session | "none";
  actions: CountedAction[];
  readEvent: ReadEvent;
}) {
  const { session, readEvent } = props;
  const phase = session === "none" ? "none" : session.closed ? "closed" : "running";
  // The pressed button disappears with its step.
  const title = useFocusRecovery([phase, session !== "none" && session.current]);
  const wasRunning = useRef(false);
  useEffect(() => {
    wasRunning.current ||= phase === "running";
  }, [phase]);
  if (session === "none") return <SessionIntro title={title} />;
  const shown = { session, actions: sessionActions(session, props.actions), title };
  if (phase === "running") return <RunningSession {...shown} />;
  return <ClosedSession {...shown} isNew={wasRunning.current} readEvent={readEvent} />;
}

function SessionIntro({ title }: { title: RefObject<HTMLHeadingElement | null> }) {
  const { t } = usePage();
  return (
    <>
      <PageTitle headingRef={title} />
      <p class="lead">{t("session.lead")}</p>
      <section class="card flow narrow" aria-labelledby="session-plan">
        <h2 id="session-plan">{t("session.plan")}</h2>
        <ol class="lines">
          {stepIds.map((step) => (
            <li key={step}>
              <span>{t(`session.steps.${step}`)}</span>
              <b>{t("session.minutes", { count: stepMinutes[step] })}</b>
            </li>
          ))}
        </ol>
        <p>
          <Button class="btn--main" id="session-begin" onPress={startSession}>
            {t("session.begin")}
          </Button>
        </p>
      </section>
    </>
  );
}

/** One step: its picture, what to do, and how far the session is. It fills the window; a pause leads home. */
function RunningSession(props: {
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
