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
import { RunningSession } from "./running-session.tsx";
import "./session.css";
import { type Session, sessionActions, stepIds, stepMinutes } from "./session-state.ts";
import { startSession } from "./start-session.ts";
import { useSession } from "./use-session.ts";

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
