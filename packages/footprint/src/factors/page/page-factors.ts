import type { Year } from "../../estimate/estimate.ts";
import { type Factor, factorsOf } from "../factor.ts";
import { dataCentreMakingGramsPerGb, version3, version4 } from "./page-values.ts";
import { ademeNetworkGramsPerGb } from "../../../data/ademe/values.ts";
import { impactCo2Transfer, sustainableWebDesign, sustainableWebDesign3 } from "./page-sources.ts";

const swd4 = (year: Year) => factorsOf("swd-4", year, "WORLD", sustainableWebDesign);
const kwhPerGb = (id: string, value: number, note?: string): Factor =>
  swd4("2020–2023")(id, value, "kWh/GB", note);

const embodied = "An emission of making, written by the model as energy at 494 g/kWh everywhere.";

export const pageFactors = {
  dataCentreUse: kwhPerGb("data-centre-use", version4.dataCentreUse),
  networkUse: kwhPerGb("network-use", version4.networkUse),
  deviceUse: kwhPerGb("device-use", version4.deviceUse),
  dataCentreMaking: kwhPerGb("data-centre-making", version4.dataCentreMaking, embodied),
  networkMaking: kwhPerGb("network-making", version4.networkMaking, embodied),
  deviceMaking: kwhPerGb("device-making", version4.deviceMaking, embodied),
  worldIntensity: swd4("2024")(
    "world-intensity",
    version4.worldGramsPerKwh,
    "g CO2e/kWh",
    "Frozen in the model, whose year of publication this is; Ember's world average is lower by now.",
  ),
} as const satisfies Readonly<Record<string, Factor>>;

export const ofVersion3 = factorsOf("swd-3", "2022", "WORLD", sustainableWebDesign3);

export const pageFactors3 = {
  energy: ofVersion3("energy", version3.energy, "kWh/GB"),
  deviceUse: ofVersion3("device-use", version3.deviceUse, "kWh/kWh"),
  networkUse: ofVersion3("network-use", version3.networkUse, "kWh/kWh"),
  dataCentreUse: ofVersion3("data-centre-use", version3.dataCentreUse, "kWh/kWh"),
  making: ofVersion3("making", version3.making, "kWh/kWh"),
  worldIntensity: ofVersion3(
    "world-intensity",
    version3.worldGramsPerKwh,
    "g CO2e/kWh",
    "Ember's world average in @tgwf/co2 0.19.0; the peer's results move with each of its updates.",
  ),
} as const satisfies Readonly<Record<string, Factor>>;

const impactCo2 = factorsOf("page", "2022–2025", "FRA", impactCo2Transfer);

/** ADEME's figures for one GB downloaded on a fixed line in France, without the device. */
export const downloadFactors = {
  network: impactCo2("impact-co2-network", ademeNetworkGramsPerGb.fixedFR, "g CO2e/GB"),
  dataCentreMaking: impactCo2(
    "impact-co2-data-centre-making",
    dataCentreMakingGramsPerGb,
    "g CO2e/GB",
  ),
} as const satisfies Readonly<Record<string, Factor>>;
