import type { Factor } from "../factor.ts";
import { downloadGramsPerGb, version3, version4 } from "./page-values.ts";
import { impactCo2Transfer, sustainableWebDesign, sustainableWebDesign3 } from "./page-sources.ts";

function kwhPerGb(id: string, value: number, note?: string): Factor {
  return {
    id: `swd-4/${id}`,
    value,
    unit: "kWh/GB",
    year: "2020–2023",
    geography: "WORLD",
    source: sustainableWebDesign,
    ...(note !== undefined && { note }),
  };
}

const embodied = "An emission of making, written by the model as energy at 494 g/kWh everywhere.";

export const pageFactors = {
  dataCentreUse: kwhPerGb("data-centre-use", version4.dataCentreUse),
  networkUse: kwhPerGb("network-use", version4.networkUse),
  deviceUse: kwhPerGb("device-use", version4.deviceUse),
  dataCentreMaking: kwhPerGb("data-centre-making", version4.dataCentreMaking, embodied),
  networkMaking: kwhPerGb("network-making", version4.networkMaking, embodied),
  deviceMaking: kwhPerGb("device-making", version4.deviceMaking, embodied),
  worldIntensity: {
    id: "swd-4/world-intensity",
    value: version4.worldGramsPerKwh,
    unit: "g CO2e/kWh",
    year: "2024",
    geography: "WORLD",
    source: sustainableWebDesign,
    note: "Frozen in the model, whose year of publication this is; Ember's world average is lower by now.",
  },
} as const satisfies Readonly<Record<string, Factor>>;

export function ofVersion3(id: string, value: number, unit: string, note?: string): Factor {
  return {
    id: `swd-3/${id}`,
    value,
    unit,
    year: "2022",
    geography: "WORLD",
    source: sustainableWebDesign3,
    ...(note !== undefined && { note }),
  };
}

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

/** ADEME's figure for one GB downloaded on a fixed line in France: the lowest published one, without the device. */
export const downloadFactors = {
  lowest: {
    id: "page/impact-co2-download",
    value: downloadGramsPerGb,
    unit: "g CO2e/GB",
    year: "2022–2025",
    geography: "FRA",
    source: impactCo2Transfer,
    note: "Network and data centre; no device.",
  },
} as const satisfies Readonly<Record<string, Factor>>;
