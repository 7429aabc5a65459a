import { useId } from "preact/hooks";
import { useText } from "../text-context.ts";

/** Three values of one quantity, of emissions in grams of CO₂e. */
export type CarbonGrams = { low: number; central: number; high: number };

/** The next 1, 2, 4, 5 or 8 times a power of ten at or above `value`. */
export function axisEnd(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 5, 8, 10].find((step) => step * power >= value) ?? 10) * power;
}

/** The bar alone, on an axis from 0 to `end`: hatched between low and high, a tick at the central value. */
export function RangeTrack({
  range: { low, central, high },
  end,
  label,
}: {
  range: CarbonGrams;
  end: number;
  /** The same range in words. */
  label: string;
}) {
  const hatch = useId();
  const percent = (value: number) => `${Math.min(100, (value / end) * 100).toFixed(1)}%`;
  // Attributes, not styles: the tally's content security policy refuses style attributes.
  return (
    <svg class="range" role="img" aria-label={label}>
      <pattern
        id={hatch}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path class="range__hatch" d="M1.500 0v6" />
      </pattern>
      <rect class="range__rail" y="5" width="100%" height="14" rx="3" />
      <rect
        class="range__band"
        x={percent(low)}
        y="5"
        width={percent(high - low)}
        height="14"
        rx="3"
        fill={`url(#${hatch})`}
      />
      <svg x={percent(central)} overflow="visible">
        <rect class="range__tick" x="-2" y="1" width="4" height="22" rx="2" />
      </svg>
    </svg>
  );
}

/** An emission range in words (`low to high` in bold, the central value smaller) above its bar. */
export function CarbonRange({
  carbonGramsCo2e,
  maxGrams,
}: {
  carbonGramsCo2e: CarbonGrams;
  maxGrams?: number;
}) {
  const { t, format } = useText();
  const end = maxGrams ?? axisEnd(carbonGramsCo2e.high);
  const { low, central, high } = carbonGramsCo2e;
  const mass = (grams: number) => format.carbonCentral({ central: grams, high });
  const inWords = { low: mass(low), high: mass(high), central: mass(central) };
  return (
    <div>
      <p class="row row--base row--tight">
        <b>{format.carbonRange(carbonGramsCo2e)}</b>
        <span class="tiny soft push">{t("common.centralValue", { value: mass(central) })}</span>
      </p>
      <RangeTrack range={carbonGramsCo2e} end={end} label={t("common.carbonRange", inWords)} />
      <div class="range__ends" aria-hidden="true">
        <span>0</span>
        <span>{mass(end)}</span>
      </div>
    </div>
  );
}
