import type { Problem, TerritoryCodes } from "@digital-cleanup/challenge";
import { loadTerritories } from "../territories/load-territories.ts";
import { isCountry, resolveTerritory } from "../territories/resolve-territory.ts";

/** The code of a new event's territory that names none, or one outside the others. Its figures would be in no roll-up. */
export async function checkTerritory(
  codes: TerritoryCodes,
): Promise<NonNullable<Problem["errors"]>> {
  // Loading the territories of France takes half a second, which a country alone does not need.
  if (isCountry(codes.country) && Object.values(codes).length === 1) return [];
  const territories = await loadTerritories();
  const resolved = resolveTerritory(territories, codes);
  if (resolved.ok) return [];
  const { field } = resolved;
  const isKnown = field !== "country" && territories.find(field, codes[field] ?? "") !== undefined;
  const detail = isKnown ? "is not inside the other territories" : "no territory has this code";
  return [{ field: `territory.${field}`, detail }];
}
