import type { Factor } from "./factor.ts";
import { oneByte } from "./page-values.ts";
import { shiftProject } from "./page-sources.ts";

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
  dataCentre: factor("data-centre", oneByte.dataCentre, "kWh/byte"),
  wired: factor("network-wired", oneByte.wired, "kWh/byte"),
  wifi: factor("network-wifi", oneByte.wifi, "kWh/byte"),
  mobile: factor("network-mobile", oneByte.mobile, "kWh/byte"),
  intensity: factor("world-intensity", oneByte.gramsPerKwh, "g CO2e/kWh"),
} as const satisfies Readonly<Record<string, Factor>>;
