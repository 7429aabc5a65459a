import { averageIntensity } from "@tgwf/co2/data";
import { alpha2ByAlpha3 } from "./iso-3166.ts";

/**
 * The text of `data/ember/intensities.ts`. Rows at or under zero are left out: no grid emits nothing, so a
 * zero (CAF, 2024) is a gap of the source and would make every estimate in that country free.
 */
export function emberTable(): string {
  const rows = Object.entries(averageIntensity.data)
    .filter(([, gramsPerKwh]) => gramsPerKwh > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([zone, gramsPerKwh]) => {
      const alpha2 = alpha2ByAlpha3.get(zone);
      const cells = alpha2 === undefined ? [zone, gramsPerKwh] : [zone, gramsPerKwh, alpha2];
      return `  [${cells.map((cell) => JSON.stringify(cell)).join(", ")}],\n`;
    });
  return `// Ember data, CC BY-SA 4.0, see LICENSE.md beside this file. Made by scripts/generate.ts; do not edit.

/** Zone, grams of CO2e per kWh of electricity made there, and ISO alpha-2 code when the zone is a country. */
export const emberIntensities: readonly (readonly [
  zone: string,
  gramsPerKwh: number,
  alpha2?: string,
])[] = [
${rows.join("")}];
`;
}
