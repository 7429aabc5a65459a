import type { PublishedTotals } from "@digital-cleanup/challenge";
import type { CarbonGrams } from "@digital-cleanup/ui/figures/range-bar.tsx";
import type { LocaleProps } from "../../figures/figures.tsx";
import { estimateTotals } from "./estimate-totals.ts";
import { dataSetVersion } from "@digital-cleanup/footprint";

type EmissionRow = { label: string; grams: CarbonGrams };

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

/** That emissions are estimated and not measured, with the version of their figures and a link to the method. */
export const NotMeasuredNote = ({
  t,
  calculationUrl,
}: Pick<LocaleProps, "t"> & { calculationUrl: string }) => (
  <p class="tiny soft">
    {t("tally.event.notMeasured", { dataSet: dataSetVersion })}{" "}
    <a href={calculationUrl}>{t("common.how")}</a>
  </p>
);
