import { type Factor, factorsOf } from "../factor.ts";
import { at } from "../at-line.ts";
import { carbonTrust } from "../page/page-sources.ts";

const factor = (line: number) => factorsOf("carbon-trust", "2021", "EUROPE", at(carbonTrust, line));

/** Electricity of networks per GB by Carbon Trust, the lowest published figures. */
export const carbonTrustFactors = {
  fixedCore: factor(131)("fixed-network", 6.5, "Wh/GB", "Without the box at home."),
  box: factor(203)("home-router", 25, "Wh/GB", "The box at home."),
  mobile: factor(135)("mobile-network", 100, "Wh/GB", "Core and access."),
} as const satisfies Readonly<Record<string, Factor>>;
