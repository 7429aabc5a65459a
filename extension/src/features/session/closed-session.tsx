import { reportError } from "../../platform/report-error.ts";
import { StorageEstimateNote } from "../../ui/estimates/storage-estimate-note.tsx";
import { usePage } from "../../ui/page-context.ts";
import { startSession } from "./start-session.ts";
import { type Session, sessionTotals } from "./session-state.ts";
import { changeSession } from "./store.ts";
import { SummaryTable } from "./summary-table.tsx";
import { useSessionActions } from "./use-session.ts";
import { VolumeTable } from "./volume-table.tsx";

/** The summary of a closed session, with links to contribute it or start again. */
export function ClosedSession({ session }: { session: Session }) {
  const { t, settings } = usePage();
  const canContribute = !settings.disabledFeatures.value.includes("challenge");
  const actions = useSessionActions(session);
  if (!actions) return null;
  const totals = sessionTotals(session, actions);
  const reopen = () => changeSession(({ closed: _closed, ...before }) => before);
  return (
    <>
      <section class="card flow" aria-labelledby="session-summary-title" id="session-summary">
        <h2 id="session-summary-title">{t("session.summary")}</h2>
        <p>{t("session.spent", { count: Math.round(session.activeMs / 60_000) })}</p>
        <SummaryTable totals={totals} />
        <p class="tiny soft">{t("session.twoWays")}</p>
        <StorageEstimateNote
          measuredBytes={totals.measured.bytes}
          declaredBytes={totals.declared.bytes}
        />
        <VolumeTable volumes={session.volumes} />
      </section>
      {canContribute && (
        <section class="card flow" aria-labelledby="session-contribute">
          <h2 id="session-contribute">{t("session.contribute")}</h2>
          <p>{t("session.contributeBody")}</p>
          <p>
            <a class="btn btn--main btn--big" href="#challenge">
              {t("session.toChallenge")}
            </a>
          </p>
        </section>
      )}
      <p class="row">
        <button
          type="button"
          class="btn"
          id="session-reopen"
          onClick={() => void reopen().catch(reportError)}
        >
          {t("session.reopen")}
        </button>
        <button
          type="button"
          class="btn"
          id="session-again"
          onClick={() => void startSession().catch(reportError)}
        >
          {t("session.again")}
        </button>
      </p>
    </>
  );
}
