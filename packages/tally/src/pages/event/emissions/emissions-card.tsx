import type { PublishedTotals } from "@digital-cleanup/challenge";
import { type CarbonGrams, RangeTrack } from "@digital-cleanup/ui/figures/range-bar.tsx";
import type { LocaleProps } from "../../figures/figures.tsx";
import { estimateTotals } from "./estimate-totals.ts";
import { dataSetVersion } from "@digital-cleanup/footprint";

/** The estimated emissions for kept devices and deleted data, on one scale; empty if there are neither. */
export function EmissionsCard({
  t,
  format,
  totals,
  calculationUrl,
}: LocaleProps & { totals: PublishedTotals; calculationUrl: string }) {
  const rows = emissionRows({ t, format, totals });
  if (rows.length === 0) return null;
  const max = 1.05 * Math.max(...rows.map(({ grams }) => grams.high));
  const inWords = ({ low, central, high }: CarbonGrams) =>
    t("common.carbonRange", {
      low: format.grams(low),
      high: format.grams(high),
      central: format.grams(central),
    });
  return (
    <section class="card flow" aria-labelledby="weighs">
      <h2 id="weighs">{t("tally.event.weighs")}</h2>
      <dl class="flow">
        {rows.map(({ label, grams }) => (
          <div key={label}>
            <dt class="spread">
              <b>{label}</b>
              <span class="small">
                {format.carbonRange(grams)}{" "}
                <span class="soft tiny">
                  {t("common.centralValue", { value: format.carbonCentral(grams) })}
                </span>
              </span>
            </dt>
            <dd>
              <RangeTrack range={grams} end={max} label={inWords(grams)} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="spread tiny soft" aria-hidden="true">
        <span>0</span>
        <span>{format.grams(max)}</span>
      </p>
      <NotMeasuredNote t={t} calculationUrl={calculationUrl} />
    </section>
  );
}

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
