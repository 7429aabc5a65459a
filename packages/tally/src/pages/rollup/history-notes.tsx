import { sumEditions, timesAsLarge, editionValue } from "../../history/compare-editions.ts";
import type { LocaleProps } from "../figures/figures.tsx";

const kilogramsInTonne = 1000;

/** Explains why some values are not comparable, and gives the sums with and without them. */
export function HistoryNotes({ t, format }: LocaleProps) {
  const number = (value: number) => format.number(Math.round(value));
  const tonnes = (kilograms: number) =>
    new Intl.NumberFormat(format.language, { maximumFractionDigits: 1 }).format(
      kilograms / kilogramsInTonne,
    );
  const files = sumEditions("filesMillions");
  const data = sumEditions("dataTerabytes");
  const recycling = sumEditions("recyclingKilograms");
  return (
    <section class="note note--caution flow flow--tight" aria-labelledby="aside">
      <h3 id="aside">{t("tally.rollup.history.asideTitle")}</h3>
      <p>
        {t("tally.rollup.history.asideFiles", {
          files: number(editionValue(2023, "filesMillions")),
          times: timesAsLarge("filesMillions", 2023, 2022),
          before: number(editionValue(2022, "peopleReached")),
          after: number(editionValue(2023, "peopleReached")),
        })}
      </p>
      <p>
        <b>
          {t("tally.rollup.history.asideSums", {
            without: number(files.comparable),
            with: number(files.all),
          })}
        </b>{" "}
        {t("tally.rollup.history.asideData", {
          without: number(data.comparable),
          with: number(data.all),
        })}
      </p>
      <p>
        {t("tally.rollup.history.asideRecycling", {
          tonnes: tonnes(editionValue(2024, "recyclingKilograms")),
          times: timesAsLarge("recyclingKilograms", 2024, 2023),
        })}{" "}
        {t("tally.rollup.history.asideRecyclingSums", {
          without: tonnes(recycling.comparable),
          with: tonnes(recycling.all),
        })}
      </p>
    </section>
  );
}
