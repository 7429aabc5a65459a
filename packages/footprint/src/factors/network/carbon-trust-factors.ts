import type { Factor } from "../factor.ts";
import { carbonTrust } from "../page/page-sources.ts";

function whPerGb(id: string, value: number, note: string): Factor {
  return {
    id: `carbon-trust/${id}`,
    value,
    unit: "Wh/GB",
    year: "2021",
    geography: "EUROPE",
    source: carbonTrust,
    note,
  };
}

/** Electricity of networks per GB by Carbon Trust, the lowest published figures. */
export const carbonTrustFactors = {
  fixedCore: whPerGb("fixed-network", 6.5, "Without the box at home."),
  box: whPerGb("home-router", 25, "The box at home."),
  mobile: whPerGb("mobile-network", 100, "Core and access."),
} as const satisfies Readonly<Record<string, Factor>>;
