import type { DeviceType } from "../../factors/device/device-type.ts";
import { assemble, part } from "../../estimate/assemble.ts";
import { assertFields, assertKey, assertPositive, assertQuantity } from "../../estimate/check.ts";
import { deviceFactors } from "../../factors/device/device-factors.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { traceWithoutUse } from "./device-phases.ts";

export type KeepDeviceInput = {
  readonly device: DeviceType;
  readonly extraYears: number;
  /** Years after which it would have been replaced; its usual lifetime by default. */
  readonly lifetimeYears?: number | undefined;
};

/**
 * The making of a new device that is put off while this one is kept `extraYears` beyond `lifetimeYears`, in grams of CO2e: each year
 * is one year's share of making, distribution and end of life at that lifetime (laptop: 185.09 kg / 5 years = 37 kg). It is not
 * the smaller yearly gain of spreading the same device over one more year (laptop: 185.09/5 − 185.09/6 = 6.2 kg a year), nor does
 * it count the electricity a newer device might save. The range is that of the making, see `deviceFactors`.
 * Throws a RangeError that names the field and its value.
 */
export function keepDeviceLonger(input: KeepDeviceInput): Estimate<"avoided"> {
  assertFields(input, ["device", "extraYears", "lifetimeYears"]);
  const { device, extraYears } = input;
  assertKey("device", device, deviceFactors);
  const { making, lifetime } = deviceFactors[device];
  const { lifetimeYears = lifetime.value } = input;
  assertQuantity("extraYears", extraYears);
  assertPositive("lifetimeYears", lifetimeYears);
  return assemble(
    {
      basis: "avoided",
      boundary: { segments: ["device"], stages: ["making"] },
      model: { id: "device-life", version: "2.1.0" },
      year: making.year,
      geography: making.geography,
      sources: [making.source],
      inputs: { device, years: extraYears, lifetimeYears },
    },
    [part("device", "making", traceWithoutUse(device), (1000 / lifetimeYears) * extraYears)],
  );
}
