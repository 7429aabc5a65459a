import type { PublishedTotals } from "@digital-cleanup/challenge";
import type { CarbonGrams } from "@digital-cleanup/ui/figures/range-bar.tsx";
import type { LocaleProps } from "../../figures/figures.tsx";
import { estimateTotals } from "./estimate-totals.ts";

export type EmissionRow = { label: string; grams: CarbonGrams };

/** The emissions of kept devices and deleted data, each with what it assumes; empty if there are neither. */
export function emissionRows({
  t,
  format,
  totals,
}: LocaleProps & { totals: PublishedTotals }): EmissionRow[] {
  const { kept, data } = estimateTotals(totals);
  const rows: EmissionRow[] = [];
  if (kept) {
    rows.push({
      label: t("tally.event.keptLonger", { count: kept.devices }),
      grams: kept.estimate.carbonGramsCo2e,
    });
  }
  if (data) {
    rows.push({
      label: t("tally.event.lessData", { size: format.bytes(data.bytes) }),
      grams: data.estimate.carbonGramsCo2e,
    });
  }
  return rows;
}
