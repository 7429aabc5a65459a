import {
  type TerritoryCodes,
  type TerritoryLevel,
  territoryLevels,
} from "@digital-cleanup/challenge";
import type { Territories } from "../territories/territories.ts";

const countries = new Intl.DisplayNames("en", { type: "region", fallback: "none" });

/** ZZ is the code of an unknown region. */
export const isCountry = (code: string): boolean =>
  /^[A-Z]{2}$/.test(code) && code !== "ZZ" && countries.of(code) !== undefined;

export type Resolved = { ok: true; codes: TerritoryCodes } | { ok: false; field: TerritoryLevel };

/** All codes of the territory that some codes name, or the field whose code contradicts the others. */
export function resolveTerritory(territories: Territories, asked: TerritoryCodes): Resolved {
  if (!isCountry(asked.country)) {
    return { ok: false, field: "country" };
  }
  const codes = territories.completeCodes(asked);
  for (const level of territoryLevels) {
    const code = asked[level];
    if (level === "country" || code === undefined) continue;
    const territory = territories.find(level, code);
    if (!territory || territory.code !== codes[level]) return { ok: false, field: level };
  }
  return { ok: true, codes };
}
