import { collectedDevice, type Estimate, keepDeviceLonger } from "@digital-cleanup/footprint";
import type { Device } from "../inventory/device.ts";

/** The emissions avoided by keeping one device for another year; `undefined` for a type without factors. */
export function estimateExtraYear({
  type,
  owner,
}: Pick<Device, "type" | "owner">): Estimate<"avoided"> | undefined {
  const device = collectedDevice(type, owner === "employer" ? "office" : "home");
  return device && keepDeviceLonger({ device, extraYears: 1 });
}
