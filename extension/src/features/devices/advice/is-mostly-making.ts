import {
  collectedDevice,
  type Electricity,
  type Estimate,
  estimateDevice,
} from "@digital-cleanup/footprint";
import type { Device } from "../inventory/device.ts";

/**
 * Whether more than half of a device's emissions over its usual life are not its electricity, by central values. False for a
 * type without factors.
 */
export function isMostlyMaking(
  { type, owner }: Pick<Device, "type" | "owner">,
  electricity: Electricity | undefined,
): boolean {
  const device = collectedDevice(type, owner === "employer" ? "office" : "home");
  if (!device) return false;
  const { carbonGramsCo2e, parts }: Estimate<"average"> = estimateDevice({ device, electricity });
  const useGrams = parts
    .filter(({ stage }) => stage === "use")
    .reduce((grams, part) => grams + part.carbonGramsCo2e.central, 0);
  return useGrams < carbonGramsCo2e.central / 2;
}
