import type { Part } from "../../estimate/estimate.ts";
import { part } from "../../estimate/assemble.ts";
import { assertKey, assertQuantity } from "../../estimate/check.ts";
import { traceFactor } from "../../factors/factor.ts";
import { oneByteDeviceFactors } from "../../factors/one-byte-device-factors.ts";

export type OneByteDevice = keyof typeof oneByteDeviceFactors;

/** The use of a device by OneByte for `durationMs`, in kWh, and its part in an estimate. */
export function oneByteDevice(
  device: OneByteDevice,
  durationMs: number,
  gramsPerKwh: number,
): { readonly part: Part; readonly kwh: number } {
  assertKey("device", device, oneByteDeviceFactors);
  assertQuantity("durationMs", durationMs);
  const factor = oneByteDeviceFactors[device];
  const minutes = durationMs / 60_000;
  return {
    part: part("device", "use", traceFactor(factor), minutes * gramsPerKwh),
    kwh: minutes * factor.value,
  };
}
