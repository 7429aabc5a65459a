import { type Factor, factorsOf } from "../factor.ts";
import { carbonTrust } from "../page/page-sources.ts";

const factor = factorsOf("carbon-trust", "2021", "EUROPE", carbonTrust);

/** Electricity of networks per GB by Carbon Trust, the lowest published figures. */
export const carbonTrustFactors = {
  fixedCore: factor("fixed-network", 6.5, "Wh/GB", "Without the box at home."),
  box: factor("home-router", 25, "Wh/GB", "The box at home."),
  mobile: factor("mobile-network", 100, "Wh/GB", "Core and access."),
} as const satisfies Readonly<Record<string, Factor>>;
