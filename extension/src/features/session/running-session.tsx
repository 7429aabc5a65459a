import { localDay } from "../../platform/local-day.ts";
import { reportError } from "../../platform/report-error.ts";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { usePage } from "../../ui/page-context.ts";
import { isFinished, type Session, sessionTotals } from "./session-state.ts";
import { StepCard } from "./step-card.tsx";
import { StepList } from "./step-list.tsx";
import { changeSession, readClock } from "./store.ts";
import { TotalsSoFar } from "./totals-so-far.tsx";
import { useMinutes, useSessionActions } from "./use-session.ts";

export function RunningSession(props: { session: Session; sinceMs: number | undefined }) {
  const { t, format } = usePage();
  const { session, sinceMs } = props;
  const minutes = useMinutes(session, sinceMs);
  const actions = useSessionActions(session);
  const totals = actions && sessionTotals(session, actions);
  const isPaused = sinceMs === undefined;
  const close = async () => {
    await readClock(Date.now(), false);
    const closed = actions?.map(({ id }) => id);
    await changeSession((before) => ({ ...before, ...(closed && { closed }) }));
  };
  const finished = isFinished(session);
  return (
    <>
      <div class="row">
        <p id="session-clock" class={isPaused ? "soft" : undefined}>
          <b>{t("session.minutesSpent", { count: minutes })}</b>{" "}
          {isPaused ? t("session.paused") : t("session.noHurry")}
        </p>
        <button
          type="button"
          class="btn"
          id="session-pause"
          onClick={() => void readClock(Date.now(), isPaused).catch(reportError)}
        >
          <Icon name="hourglass" size={16} /> {t(isPaused ? "session.resume" : "session.pause")}
        </button>
        {session.startedOn !== localDay(Date.now()) && (
          <p class="small soft">{t("session.since", { day: format.day(session.startedOn) })}</p>
        )}
      </div>
      {totals && <TotalsSoFar totals={totals} />}
      <div class="session__steps">
        <StepList session={session} />
        <StepCard
          key={session.current}
          session={session}
          step={session.current}
          actions={actions ?? []}
        />
      </div>
      <div class="row">
        {finished && <p>{t("session.through")}</p>}
        <button
          type="button"
          class={finished ? "btn btn--main btn--big" : "btn"}
          id="session-close"
          disabled={!totals}
          onClick={() => void close().catch(reportError)}
        >
          {t("session.close")}
        </button>
      </div>
    </>
  );
}
