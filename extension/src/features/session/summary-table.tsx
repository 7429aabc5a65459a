import { amountOf, counterNames, type Totals } from "@digital-cleanup/challenge";
import { AmountsTable } from "@digital-cleanup/ui/figures/amounts-table.tsx";
import { usePage } from "../../ui/page-context.ts";

const rowIds = ["bytes", ...counterNames, "devices"] as const;
const bases = ["measured", "declared"] as const;

/**
 * The totals of the session, bytes first. Measured and declared are separate columns and never added up; a column or a row of
 * nothing is not shown, unless nothing was done at all.
 */
export function SummaryTable({ totals: { measured, declared } }: { totals: Totals }) {
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
