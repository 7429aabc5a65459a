import { ademeNetworkGramsPerGb } from "../../../data/ademe/values.ts";
import { at } from "../at-line.ts";
import { type Factor, factorsOf } from "../factor.ts";
import { impactCo2Transfer } from "./page-sources.ts";
import { dataCentreMakingGramsPerGb } from "./page-values.ts";

const impactCo2 = (line: number) =>
  factorsOf("page", "2022–2025", "FRA", at(impactCo2Transfer, line));

/** ADEME's figures for one GB downloaded on a fixed line in France, without the device. */
export const downloadFactors = {
  network: impactCo2(155)("impact-co2-network", ademeNetworkGramsPerGb.fixedFR, "g CO2e/GB"),
  dataCentreMaking: impactCo2(163)(
    "impact-co2-data-centre-making",
    dataCentreMakingGramsPerGb,
    "g CO2e/GB",
  ),
} as const satisfies Readonly<Record<string, Factor>>;
