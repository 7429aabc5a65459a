import type { Part } from "../../estimate/estimate.ts";
import { part } from "../../estimate/assemble.ts";
import { assertKey, assertQuantity } from "../../estimate/check.ts";
import { traceFactor } from "../../factors/factor.ts";
import { oneByteDeviceFactors } from "../../factors/network/one-byte-device-factors.ts";

export type OneByteDevice = keyof typeof oneByteDeviceFactors;

/** The use of a device by OneByte for `durationMs`. */
export function oneByteDevice(
  device: OneByteDevice,
  durationMs: number,
  gramsPerKwh: number,
): Part {
  assertKey("device", device, oneByteDeviceFactors);
  assertQuantity("durationMs", durationMs);
  const traced = traceFactor(oneByteDeviceFactors[device]);
  return part("device", "use", traced, (durationMs / 60_000) * gramsPerKwh);
}
