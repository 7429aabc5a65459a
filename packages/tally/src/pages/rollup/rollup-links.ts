import { paths, type TerritoryCodes, territoryLevels } from "@digital-cleanup/challenge";

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
