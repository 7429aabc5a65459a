import type { Factor } from "./factor.ts";
import { sustainableWebDesign } from "./page-source.ts";

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
  dataCentreUse: kwhPerGb("data-centre-use", 0.055),
  networkUse: kwhPerGb("network-use", 0.059),
  deviceUse: kwhPerGb("device-use", 0.08),
  dataCentreMaking: kwhPerGb("data-centre-making", 0.012, embodied),
  networkMaking: kwhPerGb("network-making", 0.013, embodied),
  deviceMaking: kwhPerGb("device-making", 0.081, embodied),
  worldIntensity: {
    id: "swd-4/world-intensity",
    value: 494,
    unit: "g CO2e/kWh",
    year: "2024",
    geography: "WORLD",
    source: sustainableWebDesign,
    note: "Frozen in the model, whose year of publication this is; Ember's world average is lower by now.",
  },
} as const satisfies Readonly<Record<string, Factor>>;
