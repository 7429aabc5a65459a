import type { Factor } from "../factor.ts";
import { ofVersion3 } from "./page-factors.ts";

/** The electricity of green hosting in version 3 of the model. */
export const greenHostingFactors = {
  intensity: ofVersion3(19)("green-intensity", 50, "g CO2e/kWh"),
} as const satisfies Readonly<Record<string, Factor>>;
