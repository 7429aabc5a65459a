import type { Factor } from "../factor.ts";
import { oneByteFactor } from "./one-byte-factors.ts";

/** Devices in use: 5.9 kWh a year at 2.5 hours a day, and 56 kWh at 8 hours a day. */
export const oneByteDeviceFactors = {
  smartphone: oneByteFactor("smartphone", 1.077e-4, "kWh/min"),
  laptop: oneByteFactor("laptop", 3.194e-4, "kWh/min"),
} as const satisfies Readonly<Record<string, Factor>>;
