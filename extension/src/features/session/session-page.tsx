import { Button } from "../../ui/button.tsx";
import { stepIds, stepMinutes } from "./session-state.ts";
import "./session.css";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { useFocusRecovery } from "@digital-cleanup/ui/dialogs/use-focus-recovery.ts";
import { usePage } from "../../ui/page-context.ts";
import { WorkNotice } from "../../ui/settings/work-notice.tsx";
import { ClosedSession } from "./closed-session.tsx";
import { RunningSession } from "./running-session.tsx";
import { startSession } from "./start-session.ts";
import { type SessionView, useSession } from "./use-session.ts";

/** The guided clean-up of twenty minutes: devices, phone, computer, mail, online storage and browser. */
export function SessionPage() {
  const view = useSession();
  return view ? <Session view={view} /> : null;
}

function Session({ view }: { view: SessionView }) {
  const { t } = usePage();
  const phase = view === "none" ? "none" : view.session.closed ? "closed" : "running";
  // The button that leads to another phase disappears with the phase.
  const title = useFocusRecovery([phase]);
  return (
    <>
      <PageTitle headingRef={title} />
      <WorkNotice text={t("session.employer")} />
      {view === "none" && <SessionIntro />}
      {view !== "none" &&
        (view.session.closed ? (
          <ClosedSession session={view.session} />
        ) : (
          <RunningSession session={view.session} sinceMs={view.sinceMs} />
        ))}
    </>
  );
}

function SessionIntro() {
  const { t } = usePage();
  return (
    <>
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
        <p class="small soft">{t("session.planNote")}</p>
        <p>
          <Button class="btn--main btn--big" id="session-begin" onPress={startSession}>
            {t("session.begin")}
          </Button>
        </p>
      </section>
    </>
  );
}
