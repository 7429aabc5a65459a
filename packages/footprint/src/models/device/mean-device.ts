import { ademeDeviceShares } from "../../../data/ademe/values.ts";
import { part } from "../../estimate/assemble.ts";
import { assertKey } from "../../estimate/check.ts";
import type { Part } from "../../estimate/estimate.ts";
import { addTraced } from "../../estimate/traced-range.ts";
import { type ScreenDevice, powerFactors } from "../../factors/device/device-time-factors.ts";
import { deviceTimeParts } from "./estimate-device-time.ts";

/** A device, or the mean of those that people use for the same thing. */
export type UsedDevice = ScreenDevice | "mean";

/** `text` is mail and web search. */
export type DeviceUse = keyof typeof ademeDeviceShares;

/** The devices of a use with shares that add up to 1. */
export function meanDevice(use: DeviceUse): { device: ScreenDevice; share: number }[] {
  const entries = Object.entries(ademeDeviceShares[use]) as [ScreenDevice, number][];
  const sum = entries.reduce((percent, [, each]) => percent + each, 0);
  return entries.map(([device, percent]) => ({ device, share: percent / sum }));
}

/** Making and use of a device for `durationMs`, or of the mean device. */
export function usedDeviceParts(
  durationMs: number,
  device: UsedDevice,
  use: DeviceUse,
  intensityGramsPerKwh: number,
): Part[] {
  assertKey("device", device, { ...powerFactors, mean: undefined });
  if (device !== "mean") return deviceTimeParts(durationMs, device, intensityGramsPerKwh);
  const ofEach = meanDevice(use).map((each) =>
    deviceTimeParts(durationMs * each.share, each.device, intensityGramsPerKwh),
  );
  return (["making", "use"] as const).map((stage, index) => {
    const [first, ...others] = ofEach.map((parts) => {
      const { carbonGramsCo2e, origins } = parts[index]!;
      return { range: carbonGramsCo2e, origins };
    });
    return part("device", stage, addTraced(first!, ...others));
  });
}
