import { type Totals, totalsRows } from "@digital-cleanup/challenge";
import { AmountsTable } from "@digital-cleanup/ui/figures/amounts-table.tsx";
import { useJoining } from "../joining.ts";

/** A contribution's totals. The column of measured ones, which only the extension makes, is shown if there are any. */
export function TotalsTable({ totals }: { totals: Totals }) {
  const { t } = useJoining();
  const rows = totalsRows(totals, (key, more) => t(`contribution.${key}`, more));
  const hasMeasured = rows.some(({ measured }) => measured > 0);
  return (
    <AmountsTable
      title={t("contribution.done")}
      idPrefix="join"
      rows={rows}
      bases={hasMeasured ? ["measured", "declared"] : ["declared"]}
    />
  );
}
