import type { Factor } from "./factor.ts";
import { shiftProject } from "./sources.ts";

function factor(id: string, value: number, unit: string): Factor {
  return {
    id: `one-byte/${id}`,
    value,
    unit,
    year: "2015–2018",
    geography: "WORLD",
    source: shiftProject,
  };
}

export const oneByteFactors = {
  dataCentre: factor("data-centre", 7.2e-11, "kWh/byte"),
  wired: factor("network-wired", 4.29e-10, "kWh/byte"),
  wifi: factor("network-wifi", 1.52e-10, "kWh/byte"),
  mobile: factor("network-mobile", 8.84e-10, "kWh/byte"),
  intensity: factor("world-intensity", 519, "g CO2e/kWh"),
} as const satisfies Readonly<Record<string, Factor>>;

const { wired, wifi, mobile } = oneByteFactors;

/** The network of the model is the mean of its three networks. */
export const networkKwhPerByte: number = (wired.value + wifi.value + mobile.value) / 3;
