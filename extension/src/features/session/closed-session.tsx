import { amountOf, counterNames, type Totals } from "@digital-cleanup/challenge";
import { AmountsTable } from "@digital-cleanup/ui/figures/amounts-table.tsx";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { Button } from "../../ui/button.tsx";
import { StorageEstimateNote } from "../../ui/estimates/storage-estimate-note.tsx";
import { usePage } from "../../ui/page-context.ts";
import { startSession } from "./start-session.ts";
import { type Session, sessionTotals, volumeSteps } from "./session-state.ts";
import { changeSession } from "./store.ts";
import { useSessionActions } from "./use-session.ts";

const rowIds = ["bytes", ...counterNames, "devices"] as const;

const bases = ["measured", "declared"] as const;

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
        <Button id="session-reopen" onPress={reopen}>
          {t("session.reopen")}
        </Button>
        <Button id="session-again" onPress={startSession}>
          {t("session.again")}
        </Button>
      </p>
    </>
  );
}

/**
 * The totals of the session, bytes first. Measured and declared are separate columns and never added up; a column or a row of
 * nothing is not shown, unless nothing was done at all.
 */
function SummaryTable({ totals: { measured, declared } }: { totals: Totals }) {
  const { t } = usePage();
  const all = rowIds.map((id) => ({
    id,
    label: t(`session.row.${id}`),
    unit: id === "bytes" ? ("bytes" as const) : ("count" as const),
    measured: amountOf(measured, id),
    declared: amountOf(declared, id),
  }));
  const rows = all.filter((row) => row.id === "bytes" || row.measured + row.declared > 0);
  const shown = bases.filter((basis) => rows.some((row) => row[basis] > 0));
  return (
    <AmountsTable
      title={t("session.doneHere")}
      idPrefix="session"
      rows={rows}
      bases={shown.length > 0 ? shown : bases}
    />
  );
}

/** The used space before and after, for the steps with both values. */
function VolumeTable({ volumes }: { volumes: Session["volumes"] }) {
  const { t, format } = usePage();
  const noted = volumeSteps.flatMap((step) => {
    const { before, after } = volumes[step] ?? {};
    return before === undefined || after === undefined ? [] : [{ step, before, after }];
  });
  // As precise as typed: rounding both values could hide their difference.
  const inGo = (bytes: number) => format.precise(bytes / 1e9);
  if (noted.length === 0) return null;
  return (
    <>
      <div class="scroll" role="region" tabIndex={0} aria-label={t("session.volumeNoted")}>
        <table class="table" id="session-volumes">
          <thead>
            <tr>
              <th scope="col">
                {t("session.volumeNoted")}{" "}
                <BasisLabel basis="declared">{t("common.declared")}</BasisLabel>
              </th>
              <th scope="col" class="n">
                {t("session.beforeShort")}
              </th>
              <th scope="col" class="n">
                {t("session.afterShort")}
              </th>
            </tr>
          </thead>
          <tbody>
            {noted.map(({ step, before, after }) => (
              <tr key={step}>
                <th scope="row">{t(`session.steps.${step}`)}</th>
                <td class="n">{inGo(before)}</td>
                <td class="n">{inGo(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="tiny soft">{t("session.volumeNote")}</p>
    </>
  );
}
