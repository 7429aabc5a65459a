import type { Factor } from "../factor.ts";

/** Intensity of a grid zone, in grams of CO2e per kWh. `alpha2` is absent for a region such as `ASIA`. */
export type GridFactor = Factor & { readonly zone: string; readonly alpha2?: string };

/** The figure of a zone. */
export function gridFactor(
  { zone, alpha2 }: { zone: string; alpha2?: string | undefined },
  figure: Omit<Factor, "unit" | "geography">,
): GridFactor {
  return {
    ...figure,
    zone,
    ...(alpha2 !== undefined && { alpha2 }),
    unit: "g CO2e/kWh",
    geography: zone,
  };
}
