import { type Totals, totalsRows } from "@digital-cleanup/challenge";
import { AmountsTable } from "@digital-cleanup/ui/figures/amounts-table.tsx";
import { usePage } from "../../../ui/page-context.ts";

/** A contribution's totals, measured and declared side by side. */
export function TotalsTable({ totals }: { totals: Totals }) {
  const { t } = usePage();
  const rows = totalsRows(totals, (key, more) => t(`contribution.${key}`, more));
  return (
    <AmountsTable
      title={t("contribution.done")}
      idPrefix="challenge"
      rows={rows}
      bases={["measured", "declared"]}
    />
  );
}
