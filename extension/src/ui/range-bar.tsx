import { usePage } from "./page-context.ts";

type Range = { low: number; central: number; high: number };

/** The next 1, 2, 4, 5 or 8 times a power of ten at or above `value`. */
export function axisEnd(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 5, 8, 10].find((step) => step * power >= value) ?? 10) * power;
}

const share = (value: number, end: number) => `${Math.min(100, (value / end) * 100).toFixed(1)}%`;

/** The drawn bar alone, from 0 to `end`. `label` says the same in words. */
export function RangeTrack({ range, end, label }: { range: Range; end: number; label: string }) {
  const places = {
    "--low": share(range.low, end),
    "--mid": share(range.central, end),
    "--high": share(range.high, end),
  };
  return (
    <div class="range" role="img" aria-label={label}>
      <div class="range__bar" style={places} />
    </div>
  );
}

/** An emission range in words and drawn from 0, `low to high` in bold and the central value smaller. */
export function CarbonRange({
  carbonGramsCo2e,
  maxGrams,
}: {
  carbonGramsCo2e: Range;
  maxGrams?: number;
}) {
  const { t, format } = usePage();
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
