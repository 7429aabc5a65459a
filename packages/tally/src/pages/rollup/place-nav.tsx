import {
  paths,
  type Rollup,
  type TerritoryCodes,
  territoryLevels,
  type TerritoryPlace,
} from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";

/** The query string of a territory and year, such as `year=2027&country=FR&region=28`. Without a year, it is the last with events. */
export function rollupQuery(codes: TerritoryCodes, year?: number): string {
  const query = new URLSearchParams(year === undefined ? {} : { year: String(year) });
  for (const level of territoryLevels) {
    const code = codes[level];
    if (code !== undefined) query.set(level, code);
  }
  return query.toString();
}

export const rollupPageUrl = (
  basePath: string,
  codes: TerritoryCodes,
  year: number | undefined,
  language: string,
): string => `${basePath}${paths.rollupPage}?${rollupQuery(codes, year)}&lang=${language}`;

/** The name of a place. Only the names of countries are translated. */
export const placeName = (
  format: LocaleProps["format"],
  { level, code, name }: Pick<TerritoryPlace, "level" | "code" | "name">,
): string => (level === "country" ? format.country(code) : name);

/** The title of a roll-up's page and embed, such as "Calvados, 2027". */
export const rollupTitle = ({ t, format }: LocaleProps, { territory, year }: Rollup): string =>
  t("tally.rollup.title", { place: placeName(format, territory), year: String(year) });

type Props = LocaleProps & { basePath: string; rollup: Rollup };

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

/** Links to the years in which the territory has events. The year that the page shows is always among them. */
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
