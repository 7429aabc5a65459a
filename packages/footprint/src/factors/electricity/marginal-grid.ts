import { unfcccIntensities } from "../../../data/unfccc/intensities.ts";
import { type GridFactor, gridIntensity } from "./grid.ts";
import { unfccc } from "./grid-sources.ts";

const byZone: ReadonlyMap<string, number> = new Map(unfcccIntensities);

/**
 * The intensity of one more kWh in a zone of `gridIntensity` in 2021, in grams of CO2e, by the UNFCCC. `undefined` if none is published,
 * as for regions and for grids without a plant that answers. Throws a RangeError that names an unknown zone.
 */
export function marginalGridIntensity(zone: string): GridFactor | undefined {
  const { zone: alpha3, alpha2 } = gridIntensity(zone);
  const value = byZone.get(alpha3);
  if (value === undefined) return undefined;
  return {
    id: `grid/${alpha3}-marginal-2021`,
    zone: alpha3,
    ...(alpha2 !== undefined && { alpha2 }),
    value,
    unit: "g CO2e/kWh",
    year: "2021",
    geography: alpha3,
    source: unfccc,
    note: "Operating margin: the power plants that answer to one more kWh.",
  };
}
