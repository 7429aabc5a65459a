import type { Rollup, TerritoryPlace } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";
import { rollupPageUrl } from "./rollup-links.ts";

/** A place as people name it; countries have a name in each language. */
export const placeName = (
  format: LocaleProps["format"],
  { level, code, name }: Pick<TerritoryPlace, "level" | "code" | "name">,
): string => (level === "country" ? format.country(code) : name);

/** "Calvados, 2027": what a page and a frame are about. */
export const rollupTitle = ({ t, format }: LocaleProps, { territory, year }: Rollup): string =>
  t("tally.rollup.title", { place: placeName(format, territory), year: String(year) });

type Props = LocaleProps & { basePath: string; rollup: Rollup };

/** From the country down to here. */
export const Breadcrumb = ({ t, format, basePath, rollup }: Props) => (
  <nav class="small" aria-label={t("tally.rollup.breadcrumb")}>
    <ol class="crumbs">
      {rollup.parents.map((place) => (
        <li key={place.level}>
          <a href={rollupPageUrl(basePath, place.codes, rollup.year, t.language)}>
            {placeName(format, place)}
          </a>
        </li>
      ))}
      <li aria-current="page">{placeName(format, rollup.territory)}</li>
    </ol>
  </nav>
);

/** The years that have events here, and the one that is shown. */
export function YearNav({ t, basePath, rollup }: Props) {
  const years = [...new Set([...rollup.years, rollup.year])].toSorted((one, next) => one - next);
  return (
    <nav aria-label={t("tally.rollup.years")}>
      <ul class="row">
        {years.map((year) => (
          <li key={year}>
            {year === rollup.year ? (
              <b aria-current="page">{year}</b>
            ) : (
              <a href={rollupPageUrl(basePath, rollup.territory.codes, year, t.language)}>{year}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
