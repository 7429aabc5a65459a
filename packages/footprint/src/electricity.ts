import { assertQuantity } from "./check.ts";
import type { Source } from "./estimate.ts";
import type { Factor } from "./factor.ts";

/** The electricity of an estimate: grams of CO2e per kWh, where it is made, and who says so. */
export type Electricity = {
  readonly gramsPerKwh: number;
  readonly geography: string;
  readonly sources: readonly Source[];
};

/** What the caller gave, or `usual` when nothing was given. */
export function electricityOf(
  intensityGramsPerKwh: number | undefined,
  usual: Factor,
): Electricity {
  if (intensityGramsPerKwh === undefined) {
    return { gramsPerKwh: usual.value, geography: usual.geography, sources: [usual.source] };
  }
  assertQuantity("intensityGramsPerKwh", intensityGramsPerKwh);
  return { gramsPerKwh: intensityGramsPerKwh, geography: "custom", sources: [] };
}
