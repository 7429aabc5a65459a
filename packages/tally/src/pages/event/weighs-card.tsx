import type { TotalsSum } from "@digital-cleanup/challenge";
import type { Words } from "../figures.tsx";
import { weighTotals } from "./weigh-totals.ts";

type Grams = { low: number; central: number; high: number };

/** A range on an axis from 0: hatched where the truth may be, a tick at the central value. */
const Range = ({ t, format, grams, max }: Words & { grams: Grams; max: number }) => {
  const percent = (value: number) => `${((100 * value) / max).toFixed(2)}%`;
  const mass = (value: number) => {
    const { number, unit } = format.gramsParts(value);
    return `${number}\u00A0${unit}`;
  };
  return (
    <svg
      class="range"
      role="img"
      aria-label={t("common.carbonRange", {
        low: mass(grams.low),
        high: mass(grams.high),
        central: mass(grams.central),
      })}
    >
      <rect class="range__rail" y="5" width="100%" height="14" rx="3" />
      <rect
        class="range__band"
        x={percent(grams.low)}
        y="5"
        width={percent(grams.high - grams.low)}
        height="14"
        rx="3"
        fill="url(#hatch)"
      />
      <svg x={percent(grams.central)} overflow="visible">
        <rect class="range__tick" x="-2" y="1" width="4" height="22" rx="2" />
      </svg>
    </svg>
  );
};

/** Devices kept and data deleted on one scale, devices first. Nothing where there is neither. */
export function WeighsCard({
  t,
  format,
  totals,
  calculationUrl,
}: Words & { totals: TotalsSum; calculationUrl: string }) {
  const { kept, data } = weighTotals(totals);
  const rows = [
    kept && {
      label: t("tally.event.keptLonger", { count: kept.devices }),
      grams: kept.estimate.carbonGramsCo2e,
    },
    data && {
      label: t("tally.event.lessData", { size: format.bytes(data.bytes) }),
      grams: data.estimate.carbonGramsCo2e,
    },
  ].filter((row) => row !== undefined);
  if (rows.length === 0) return null;
  const max = 1.05 * Math.max(...rows.map(({ grams }) => grams.high));
  const end = format.gramsParts(max);
  return (
    <section class="card flow" aria-labelledby="weighs">
      <h2 id="weighs">{t("tally.event.weighs")}</h2>
      <svg class="hidden" aria-hidden="true">
        <pattern
          id="hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path class="range__hatch" d="M1.500 0v6" />
        </pattern>
      </svg>
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
              <Range t={t} format={format} grams={grams} max={max} />
            </dd>
          </div>
        ))}
      </dl>
      <p class="spread tiny soft" aria-hidden="true">
        <span>0</span>
        <span>
          {end.number} {end.unit}
        </span>
      </p>
      <p class="tiny soft">
        {t("common.averageFactors")} <a href={calculationUrl}>{t("common.how")}</a>
      </p>
    </section>
  );
}
