import type { Factor } from "../factor.ts";

/** Making of a device with a diagonal of `fromInches` and more. */
export type DeviceSize = {
  readonly fromInches: number;
  /** ADEME's figure for the device in proportion of this size. */
  readonly making: Factor;
  /** What the source of the proportion finds for this size. */
  readonly published: Factor;
};
