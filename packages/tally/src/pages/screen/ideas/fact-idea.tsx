import type { LocaleProps } from "../../figures/figures.tsx";
import type { YearOfUse } from "../year-of-use.ts";

const types = ["smartphone", "laptop", "tablet", "desktop"] as const;

type Props = LocaleProps & {
  yearOfUse: YearOfUse;
  /** How often the ideas were all shown: each time another device. */
  round: number;
};

/** What one device used a year longer puts off, with its source. */
export function FactIdea({ t, format, yearOfUse: { grams, source }, round }: Props) {
  const type = types[round % types.length]!;
  return (
    <div class="stack">
      <p class="say">{t(`tally.screen.oneMoreYear.${type}`)}</p>
      <p class="figure figure--range">{format.carbonRange(grams[type]!)}</p>
      <p>{t("tally.screen.putOff")}</p>
      <p>{t("tally.screen.source", { source })}</p>
    </div>
  );
}
