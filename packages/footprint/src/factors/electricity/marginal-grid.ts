import { unfcccIntensities } from "../../../data/unfccc/intensities.ts";
import { gridIntensity } from "./grid.ts";
import { type GridFactor, gridFactor } from "./grid-factor.ts";
import { gridRows } from "./grid-rows.ts";
import { unfccc } from "./grid-sources.ts";

const byZone: ReadonlyMap<string, number> = new Map(
  gridRows(unfcccIntensities).map(([zone, grams]) => [zone, Number(grams)]),
);

/**
 * The intensity of one more kWh in a zone of `gridIntensity` in 2021, in grams of CO2e, by the UNFCCC. `undefined` if none is published,
 * as for regions and for grids without a plant that answers. Throws a RangeError that names an unknown zone.
 */
export function marginalGridIntensity(zone: string): GridFactor | undefined {
  const grid = gridIntensity(zone);
  const value = byZone.get(grid.zone);
  if (value === undefined) return undefined;
  return gridFactor(grid, {
    id: `grid/${grid.zone}-marginal-2021`,
    value,
    year: "2021",
    source: unfccc,
    note: "Operating margin: the power plants that answer to one more kWh.",
  });
}
