import { assemble, part } from "./assemble.ts";
import { assertQuantity } from "./check.ts";
import type { Estimate } from "./estimate.ts";
import type { Factor } from "./factor.ts";
import { around } from "./range.ts";
import { shiftProject } from "./sources.ts";
import { spreads } from "./spreads.ts";

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

/**
 * Emissions of moving bytes, in grams of CO2e, by the OneByte model of 2018: data centre and the mean of
 * three networks, use only, no device, at the world's 519 g/kWh whatever the country. Range ×/÷ 5.
 * Old and high; kept to show beside the others. Throws a RangeError that names `bytes` and its value.
 */
export function estimateTransferOneByte({ bytes }: { bytes: number }): Estimate<"average"> {
  assertQuantity("bytes", bytes);
  const { dataCentre, wired, wifi, mobile, intensity } = oneByteFactors;
  const spread = spreads.page.timesOrDivided;
  const networkKwh = (bytes * (wired.value + wifi.value + mobile.value)) / 3;
  const dataCentreKwh = bytes * dataCentre.value;
  return assemble(
    {
      basis: "average",
      boundary: { segments: ["network", "dataCentre"], stages: ["use"] },
      model: { id: "one-byte", version: "2018" },
      year: "2015–2018",
      geography: "WORLD",
      sources: [shiftProject],
      inputs: { bytes },
    },
    [
      part("network", "use", around(networkKwh * intensity.value, spread)),
      part("dataCentre", "use", around(dataCentreKwh * intensity.value, spread)),
    ],
    around((networkKwh + dataCentreKwh) * 1000, spread),
  );
}
