import { usePage } from "./page-context.ts";

type Range = { low: number; central: number; high: number };

/** The next 1, 2, 4, 5 or 8 times a power of ten at or above `value`. */
export function axisEnd(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 4, 5, 8, 10].find((step) => step * power >= value) ?? 10) * power;
}

/** An emission range in words and drawn from 0, `low to high` in bold and the central value smaller. */
export function CarbonRange({ carbonGramsCo2e, maxGrams }: { carbonGramsCo2e: Range; maxGrams?: number }) {
  const { t, format } = usePage();
  const end = maxGrams ?? axisEnd(carbonGramsCo2e.high);
  const share = (grams: number) => `${Math.min(100, (grams / end) * 100).toFixed(1)}%`;
  const { low, central, high } = carbonGramsCo2e;
  const mass = (grams: number) => format.carbonCentral({ central: grams, high });
  return (
    <div>
      <p class="row row--base row--tight">
        <b>{format.carbonRange(carbonGramsCo2e)}</b>
        <span class="tiny soft push">{t("common.centralValue", { value: mass(central) })}</span>
      </p>
      <div
        class="range"
        role="img"
        aria-label={t("common.carbonRange", { low: mass(low), high: mass(high), central: mass(central) })}
      >
        <div
          class="range__bar"
          style={{ "--low": share(low), "--mid": share(central), "--high": share(high) }}
        />
        <div class="range__ends" aria-hidden="true">
          <span>0</span>
          <span>{mass(end)}</span>
        </div>
      </div>
    </div>
  );
}
