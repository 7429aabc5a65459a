import { type Amounts, counterNames, type Totals } from "@digital-cleanup/challenge";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Bytes } from "@digital-cleanup/ui/figures/quantity.tsx";
import { localDay } from "../../platform/local-day.ts";
import { reportError } from "../../platform/report-error.ts";
import { Icon } from "@digital-cleanup/ui/icon.tsx";
import { Button } from "../../ui/button.tsx";
import { usePage } from "../../ui/page-context.ts";
import { isFinished, type Session, sessionTotals, stepIds } from "./session-state.ts";
import { StepCard } from "./step-card.tsx";
import { changeSession, readClock } from "./store.ts";
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
        <Button id="session-pause" onPress={() => readClock(Date.now(), isPaused)}>
          <Icon name="hourglass" size={16} /> {t(isPaused ? "session.resume" : "session.pause")}
        </Button>
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
        <Button
          class={finished ? "btn--main btn--big" : ""}
          id="session-close"
          disabled={!totals}
          onPress={close}
        >
          {t("session.close")}
        </Button>
      </div>
    </>
  );
}

/** The six steps with their state. Each can be opened at any time. */
function StepList({ session }: { session: Session }) {
  const { t } = usePage();
  return (
    <nav aria-label={t("session.plan")}>
      <ol class="flow" style={{ "--gap": "var(--space-1)" }}>
        {stepIds.map((step) => {
          const state = session.steps[step];
          return (
            <li key={step}>
              <button
                type="button"
                class="item session__step"
                data-step={step}
                data-state={state}
                aria-current={step === session.current ? "step" : undefined}
                onClick={() =>
                  void changeSession((before) => ({ ...before, current: step })).catch(reportError)
                }
              >
                <span>{t(`session.steps.${step}`)}</span>
                {state !== "todo" && (
                  <span class="row row--one row--tight tiny soft">
                    {state === "done" && <Icon name="check" size={16} />}
                    {t(`session.state.${state}`)}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** The running totals, bytes first, each with its basis. A total of nothing is not shown. */
function TotalsSoFar({ totals }: { totals: Totals }) {
  return (
    <div class="grid" style={{ "--min": "12rem" }}>
      <Column method="measured" amounts={totals.measured} />
      <Column method="declared" amounts={totals.declared} />
    </div>
  );
}

function Column({ method, amounts }: { method: keyof Totals; amounts: Amounts }) {
  const { t } = usePage();
  const things = counterNames.reduce((sum, name) => sum + amounts[name], 0);
  if (things === 0 && amounts.bytes === 0) return null;
  return (
    <div>
      {amounts.bytes > 0 && (
        <p class="figure" style={{ "--size": "var(--text-2xl)" }}>
          <Bytes bytes={amounts.bytes} id={`session-bytes-${method}`} />
        </p>
      )}
      <p class="small soft">
        {things > 0 && t("session.things", { count: things })}{" "}
        <BasisLabel basis={method}>{t(`common.${method}`)}</BasisLabel>
      </p>
    </div>
  );
}
