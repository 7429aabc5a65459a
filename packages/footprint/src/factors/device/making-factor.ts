import { deviceFactors } from "./device-factors.ts";
import { deviceKinds } from "./device-kinds.ts";
import { deviceSizes } from "./device-sizes.ts";
import type { DeviceType } from "./device-type.ts";
import type { Factor } from "../factor.ts";

/** The making of a device, of its size or its kind if one is given; `undefined` if no source has that. */
export function makingFactor(
  device: DeviceType,
  inches?: number,
  kind?: string,
): Factor | undefined {
  if (inches !== undefined) {
    return deviceSizes[device]?.findLast(({ fromInches }) => fromInches <= inches)?.making;
  }
  return kind === undefined ? deviceFactors[device].making : deviceKinds[device]?.[kind];
}
