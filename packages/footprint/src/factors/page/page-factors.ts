import type { Year } from "../../estimate/estimate.ts";
import { at } from "../at-line.ts";
import { type Factor, factorsOf } from "../factor.ts";
import { version3, version4 } from "./page-values.ts";
import { sustainableWebDesign, sustainableWebDesign3 } from "./page-sources.ts";

const swd4 = (year: Year, line: number) =>
  factorsOf("swd-4", year, "WORLD", at(sustainableWebDesign, line));
const kwhPerGb = (id: string, value: number, line: number, note?: string): Factor =>
  swd4("2020–2023", line)(id, value, "kWh/GB", note);

const embodied = "An emission of making, written by the model as energy at 494 g/kWh everywhere.";

export const pageFactors = {
  dataCentreUse: kwhPerGb("data-centre-use", version4.dataCentreUse, 28),
  networkUse: kwhPerGb("network-use", version4.networkUse, 29),
  deviceUse: kwhPerGb("device-use", version4.deviceUse, 30),
  dataCentreMaking: kwhPerGb("data-centre-making", version4.dataCentreMaking, 31, embodied),
  networkMaking: kwhPerGb("network-making", version4.networkMaking, 32, embodied),
  deviceMaking: kwhPerGb("device-making", version4.deviceMaking, 33, embodied),
  worldIntensity: swd4("2024", 34)(
    "world-intensity",
    version4.worldGramsPerKwh,
    "g CO2e/kWh",
    "Frozen in the model, whose year of publication this is; Ember's world average is lower by now.",
  ),
} as const satisfies Readonly<Record<string, Factor>>;

export const ofVersion3 = (line?: number) =>
  factorsOf(
    "swd-3",
    "2022",
    "WORLD",
    line === undefined ? sustainableWebDesign3 : at(sustainableWebDesign3, line),
  );

export const pageFactors3 = {
  energy: ofVersion3(7)("energy", version3.energy, "kWh/GB"),
  deviceUse: ofVersion3(11)("device-use", version3.deviceUse, "kWh/kWh"),
  networkUse: ofVersion3(12)("network-use", version3.networkUse, "kWh/kWh"),
  dataCentreUse: ofVersion3(13)("data-centre-use", version3.dataCentreUse, "kWh/kWh"),
  making: ofVersion3(14)("making", version3.making, "kWh/kWh"),
  worldIntensity: ofVersion3()(
    "world-intensity",
    version3.worldGramsPerKwh,
    "g CO2e/kWh",
    "Ember's world average in @tgwf/co2 0.19.0; the peer's results move with each of its updates.",
  ),
} as const satisfies Readonly<Record<string, Factor>>;
