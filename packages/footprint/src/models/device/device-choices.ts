import { assemble, part } from "../../estimate/assemble.ts";
import { assertKey, assertQuantity, assertShare } from "../../estimate/check.ts";
import { type DeviceType, deviceFactors } from "../../factors/device-factors.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { rangeOf } from "../../factors/factor.ts";
import { keepDeviceLonger } from "./keep-device-longer.ts";
import { scaleRange } from "../../estimate/range.ts";
import { phaseParts } from "./estimate-device.ts";

export type DeviceChoice = {
  /** Emissions of the choice itself. */
  readonly costs: Estimate<"average">;
  /** The making that it avoids or puts off. */
  readonly avoids: Estimate<"average">;
};

/**
 * Repairing a device so that it is used `extraYears` longer, in grams of CO2e. `replacedShare` is the replaced share of the
 * device, 0 to 1, by emissions of making (a battery is a few hundredths). It is required, because no source has a value for
 * repairs in general. Throws a RangeError that names the field and its value.
 */
export function repairDevice(input: {
  device: DeviceType;
  extraYears: number;
  replacedShare: number;
}): DeviceChoice {
  const { device, extraYears, replacedShare } = input;
  const avoids = keepDeviceLonger({ device, extraYears });
  assertShare("replacedShare", replacedShare);
  const { making } = deviceFactors[device];
  const costs = assemble(
    {
      ...head(avoids, "device-repair"),
      inputs: { device, replacedShare },
    },
    [part("device", "making", scaleRange(rangeOf(making), 1000 * replacedShare))],
  );
  return { costs, avoids };
}

/**
 * A used device that another person uses for `years` more, in grams of CO2e, whether it is given, sold or bought. It is
 * transported once more. It avoids the making of a new one only if it replaces one: `displacedShare`, 0 to 1, is required,
 * because a gift may also be an additional device. Throws a RangeError that names the field and its
 * value.
 */
export function reuseDevice(input: {
  device: DeviceType;
  years: number;
  displacedShare: number;
}): DeviceChoice {
  const { device, years, displacedShare } = input;
  assertQuantity("years", years);
  assertShare("displacedShare", displacedShare);
  const kept = keepDeviceLonger({ device, extraYears: years });
  const avoids = assemble(
    { ...head(kept, "device-reuse"), inputs: { device, years, displacedShare } },
    kept.parts.map(({ segment, stage, carbonGramsCo2e }) =>
      part(segment, stage, scaleRange(carbonGramsCo2e, displacedShare)),
    ),
  );
  const costs = assemble(
    { ...head(kept, "device-transport"), inputs: { device } },
    phaseParts(deviceFactors[device]).filter(({ stage }) => stage === "distribution"),
  );
  return { costs, avoids };
}

/**
 * Emissions of treating a device at its end of life, in grams of CO2e. The sources give no credit for recovered metals, so
 * recycling avoids nothing here: it keeps toxic substances out of the environment, and comes after keeping, repairing and
 * giving. Zero without parts if no source has a value. Throws a RangeError that names `device` and its value.
 */
export function recycleDevice({ device }: { device: DeviceType }): Estimate<"average"> {
  assertKey("device", device, deviceFactors);
  return assemble(
    {
      ...head(keepDeviceLonger({ device, extraYears: 0 }), "device-end-of-life"),
      inputs: { device },
    },
    phaseParts(deviceFactors[device]).filter(({ stage }) => stage === "endOfLife"),
  );
}

function head(like: Estimate<"average">, id: string) {
  const { basis, boundary, year, geography, sources, model } = like;
  return { basis, boundary, year, geography, sources, model: { id, version: model.version } };
}
