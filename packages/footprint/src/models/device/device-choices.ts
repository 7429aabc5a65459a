import type { DeviceType } from "../../factors/device/device-type.ts";
import { assemble, part, scalePart } from "../../estimate/assemble.ts";
import { assertFields, assertKey, assertQuantity, assertShare } from "../../estimate/check.ts";
import type { Estimate, Part } from "../../estimate/estimate.ts";
import { deviceFactors } from "../../factors/device/device-factors.ts";
import { traceFactor } from "../../factors/factor.ts";
import { phaseParts } from "./device-phases.ts";
import { keepDeviceLonger } from "./keep-device-longer.ts";

export type DeviceChoice = {
  /** Emissions of the choice itself; absent if no source has them for this device. */
  readonly costs?: Estimate<"average">;
  /** The making of a new device that it puts off. */
  readonly avoids: Estimate<"avoided">;
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
  lifetimeYears?: number | undefined;
}): DeviceChoice & { readonly costs: Estimate<"average"> } {
  assertFields(input, ["device", "extraYears", "replacedShare", "lifetimeYears"]);
  const { device, replacedShare, ...kept } = input;
  const avoids = keepDeviceLonger({ device, ...kept });
  assertShare("replacedShare", replacedShare);
  const { making } = deviceFactors[device];
  const costs = ofDevice("device-repair", { device, replacedShare }, [
    part("device", "making", traceFactor(making), 1000 * replacedShare),
  ]);
  return { costs, avoids };
}

/**
 * A used device that another person uses for `years` more, in grams of CO2e, whether it is given, sold or bought. It is
 * transported once more, counted as if it travelled as far as a new one. It puts off the making of a new one only if it replaces
 * one: `displacedShare`, 0 to 1, is required, because a gift may also be an additional device. Throws a RangeError that names the
 * field and its value.
 */
export function reuseDevice(input: {
  device: DeviceType;
  years: number;
  displacedShare: number;
  lifetimeYears?: number | undefined;
}): DeviceChoice {
  assertFields(input, ["device", "years", "displacedShare", "lifetimeYears"]);
  const { device, years, displacedShare, lifetimeYears } = input;
  assertQuantity("years", years);
  assertShare("displacedShare", displacedShare);
  const {
    parts,
    carbonGramsCo2e: _,
    ...kept
  } = keepDeviceLonger({
    device,
    extraYears: years,
    lifetimeYears,
  });
  const avoids = assemble(
    {
      ...kept,
      model: { id: "device-reuse", version: kept.model.version },
      inputs: { ...kept.inputs, displacedShare },
    },
    parts.map((each) => scalePart(each, displacedShare)),
  );
  const transport = phaseParts(device).filter(({ stage }) => stage === "distribution");
  if (transport.length === 0) return { avoids };
  return { costs: ofDevice("device-transport", { device }, transport), avoids };
}

/**
 * Emissions of treating a device at its end of life, in grams of CO2e. The sources give no credit for recovered metals, so
 * recycling avoids nothing here: it keeps toxic substances out of the environment, and comes after keeping, repairing and
 * giving. `undefined` if no source has a value, which is not zero. Throws a RangeError that names `device` and its value.
 */
export function recycleDevice(input: { device: DeviceType }): Estimate<"average"> | undefined {
  assertFields(input, ["device"]);
  const { device } = input;
  assertKey("device", device, deviceFactors);
  const parts = phaseParts(device).filter(({ stage }) => stage === "endOfLife");
  return parts.length === 0 ? undefined : ofDevice("device-end-of-life", { device }, parts);
}

function ofDevice(
  id: string,
  inputs: { device: DeviceType; replacedShare?: number },
  parts: readonly Part[],
): Estimate<"average"> {
  const { making } = deviceFactors[inputs.device];
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["device"], stages: ["making"] },
      model: { id, version: "2.1.0" },
      year: making.year,
      geography: making.geography,
      sources: [making.source],
      inputs,
    },
    parts,
  );
}
