import type { Published } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { barWidths, comparisonOf, minWrittenGrams } from "../screen/reveal/comparison.ts";
import type { YearOfUse } from "../screen/year-of-use.ts";

type Props = LocaleProps & { published: Published; yearOfUse: YearOfUse; calculationUrl: string };

/** What a year more of the devices handed in puts off, beside what the deleted data changes, on one scale. */
export function ComparisonCard({ t, format, published, yearOfUse, calculationUrl }: Props) {
  const comparison = comparisonOf(published, yearOfUse);
  if (!comparison) return null;
  const { devices, grams, data, isLastingMore } = comparison;
  const end = Math.max(grams.high, data?.maxGrams ?? 0);
  const dataChange = (maxGrams: number): string =>
    maxGrams < minWrittenGrams
      ? t("tally.event.comparison.almostNothing")
      : t("tally.event.comparison.atMost", { mass: format.grams(maxGrams) });
  return (
    <section class="card comparison" aria-labelledby="comparison">
      <h2 id="comparison">
        {t(isLastingMore ? "tally.event.comparison.title" : "tally.screen.compared")}
      </h2>
      <div class="flow">
        <p class="spread">
          <span>{t("tally.event.comparison.kept", { count: devices })}</span>
          <b>{t("tally.event.comparison.putOff", { range: format.carbonRange(grams) })}</b>
        </p>
        <Bar low={grams.low / end} high={grams.high / end} />
        {data && (
          <>
            <p class="spread">
              <span>{t("tally.event.comparison.deleted", { size: format.bytes(data.bytes) })}</span>
              <b>{dataChange(data.maxGrams)}</b>
            </p>
            <Bar low={0} high={data.maxGrams / end} />
          </>
        )}
        <p class="small">
          <a href={calculationUrl}>{t("common.how")}</a>
        </p>
      </div>
    </section>
  );
}

/** Solid up to the low bound, striped up to the high one. */
const Bar = (shares: Parameters<typeof barWidths>[0]) => {
  const { low, high } = barWidths(shares);
  return (
    <svg class="scale" aria-hidden="true">
      <pattern id="stripes" width="9" height="9" patternUnits="userSpaceOnUse">
        <path d="M-1 1 1-1M0 9 9 0M8 10l2-2" />
      </pattern>
      <rect class="scale__high" width={high} height="100%" rx="6" />
      <rect class="scale__low" width={low} height="100%" rx="6" />
    </svg>
  );
};
