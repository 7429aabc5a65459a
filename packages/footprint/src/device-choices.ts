import { assemble, part } from "./assemble.ts";
import { assertKey, assertQuantity, assertShare } from "./check.ts";
import { type DeviceType, deviceFactors } from "./device-factors.ts";
import type { Estimate } from "./estimate.ts";
import { rangeOf } from "./factor.ts";
import { keepDeviceLonger } from "./keep-device-longer.ts";
import { scaleRange } from "./range.ts";
import { phaseParts } from "./estimate-device.ts";

export type DeviceChoice = {
  /** What the choice itself emits. */
  readonly costs: Estimate<"average">;
  /** The making it leaves uncalled for. */
  readonly avoids: Estimate<"average">;
};

/**
 * Repairing a device so that it serves `extraYears` more, in grams of CO2e. `replacedShare` is how much of the device is new
 * afterwards, 0 to 1, by weight of making (a battery is a few hundredths): no source gives it for a repair in general, so it is
 * asked. Throws a RangeError that names the field and its value.
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
 * A used device that serves `years` more with somebody else, in grams of CO2e: bought second-hand, given or sold, which are two
 * ends of one thing. It is transported once more. It avoids the making of a new one only as far as it stands in for one:
 * `displacedShare`, 0 to 1, is asked, since a gift may also be one device more. Throws a RangeError that names the field and its
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
 * Emissions of treating a device at its end of life, in grams of CO2e. The sources credit nothing for the metals won back, so
 * recycling avoids nothing here: it keeps poisons out of nature, and comes after keeping, repairing and giving. Zero and no part
 * where no source knows. Throws a RangeError that names `device` and its value.
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
