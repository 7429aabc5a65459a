import type { Factor } from "../factor.ts";

/** Making of a device with a diagonal of `fromInches` and more. */
export type DeviceSize = { readonly fromInches: number; readonly making: Factor };
