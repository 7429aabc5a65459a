import type { Published } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../../figures/figures.tsx";
import { inWords, type ScreenNumbers } from "../screen-numbers.ts";
import type { YearOfUse } from "../year-of-use.ts";
import { barWidths, comparisonOf, minWrittenGrams } from "./comparison.ts";

type Props = LocaleProps & { published: Published; yearOfUse: YearOfUse; numbers: ScreenNumbers };

/** What a year more of the devices handed in puts off, beside what the deleted data changes, on one scale. */
export function ComparisonFrame({ t, format, published, yearOfUse, numbers }: Props) {
  const comparison = comparisonOf(published, yearOfUse);
  if (!comparison) return null;
  const { devices, grams, data, isLastingMore } = comparison;
  const end = Math.max(grams.high, data?.maxGrams ?? 0);
  return (
    <>
      <header>
        <h1 class="name">
          {t(isLastingMore ? "tally.screen.lastingCounts" : "tally.screen.compared")}
        </h1>
      </header>
      <Stripes />
      <div class="comparison">
        <p class="spread">
          <span>{t("tally.screen.ifUsed", { count: devices })}</span>
          <b class="say">{format.gramsRange(grams)}</b>
        </p>
        <Bar low={grams.low / end} high={grams.high / end} />
        {data && (
          <>
            <p class="spread">
              <span>
                {t("tally.screen.deletedData", { size: inWords(numbers.bytes(data.bytes)) })}
              </span>
              <b class="say">
                {data.maxGrams < minWrittenGrams
                  ? t("tally.screen.almostNothing")
                  : t("tally.screen.atMost", { mass: format.grams(data.maxGrams) })}
              </b>
            </p>
            <Bar low={0} high={data.maxGrams / end} />
          </>
        )}
      </div>
      <p>{t("tally.screen.putOffEstimated")}</p>
    </>
  );
}

/** Solid up to the low bound, striped up to the high one. */
const Bar = (shares: Parameters<typeof barWidths>[0]) => {
  const { low, high } = barWidths(shares);
  return (
    <svg class="scale" aria-hidden="true">
      <rect width={high} height="100%" fill="url(#stripes)" />
      <rect width={low} height="100%" fill="currentColor" />
      <rect class="scale__edge" width={high} height="100%" />
    </svg>
  );
};

const Stripes = () => (
  <svg class="hidden" aria-hidden="true">
    <pattern id="stripes" width="24" height="24" patternUnits="userSpaceOnUse">
      <path d="M-6 6L6-6M0 24L24 0M18 30L30 18" stroke="#f5c842" stroke-width="5" />
    </pattern>
  </svg>
);
