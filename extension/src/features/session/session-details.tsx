import { amountOf, counterNames, type Totals } from "@digital-cleanup/challenge";
import { AmountsTable } from "@digital-cleanup/ui/figures/amounts-table.tsx";
import { BasisLabel } from "@digital-cleanup/ui/figures/basis-label.tsx";
import { StorageEstimateNote } from "../../ui/estimates/storage-estimate-note.tsx";
import { usePage } from "../../ui/page-context.ts";
import { type Session, volumeSteps } from "./session-state.ts";

const rowIds = ["bytes", ...counterNames, "devices"] as const;

const bases = ["measured", "declared"] as const;

/** How sure the figures of a session are: what was measured, what was declared, and the range of the emissions. */
export function SessionDetails({ session, totals }: { session: Session; totals: Totals }) {
  const { t } = usePage();
  return (
    <div class="card flow" id="session-details">
      <AmountsOfSession totals={totals} />
      <p class="small">{t("session.twoWays")}</p>
      <StorageEstimateNote
        measuredBytes={totals.measured.bytes}
        declaredBytes={totals.declared.bytes}
      />
      <VolumeTable volumes={session.volumes} />
    </div>
  );
}

/** The totals, bytes first. A column or a row of nothing is not shown, unless nothing was done at all. */
function AmountsOfSession({ totals: { measured, declared } }: { totals: Totals }) {
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
      <p class="small">{t("session.volumeNote")}</p>
    </>
  );
}
