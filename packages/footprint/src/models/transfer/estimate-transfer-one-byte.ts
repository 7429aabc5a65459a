import { assemble, part } from "../../estimate/assemble.ts";
import { assertQuantity } from "../../estimate/check.ts";
import type { Boundary, Estimate, Model } from "../../estimate/estimate.ts";
import { networkKwhPerByte, oneByteFactors } from "../../factors/one-byte-factors.ts";
import { around } from "../../estimate/range.ts";
import { shiftProject } from "../../factors/sources.ts";
import { pageSpread } from "../../estimate/page-spread.ts";

const model: Model = { id: "one-byte", version: "2018" };
const boundary: Boundary = { segments: ["network", "dataCentre"], stages: ["use"] };

/**
 * Emissions of transferring bytes, in grams of CO2e, by the OneByte model of 2018: data centre and the mean of
 * three networks, use only, without devices, at 519 g/kWh (world) in every country. Range ×/÷ 5.
 * Old and high; for comparison with the others. Throws a RangeError that names `bytes` and its value.
 */
export function estimateTransferOneByte({ bytes }: { bytes: number }): Estimate<"average"> {
  assertQuantity("bytes", bytes);
  const spread = pageSpread.timesOrDivided;
  const networkKwh = bytes * networkKwhPerByte;
  const dataCentreKwh = bytes * oneByteFactors.dataCentre.value;
  const intensity = oneByteFactors.intensity.value;
  return assemble(
    {
      basis: "average",
      boundary,
      model,
      year: "2015–2018",
      geography: "WORLD",
      sources: [shiftProject],
      inputs: { bytes },
    },
    [
      part("network", "use", around(networkKwh * intensity, spread)),
      part("dataCentre", "use", around(dataCentreKwh * intensity, spread)),
    ],
    around((networkKwh + dataCentreKwh) * 1000, spread),
  );
}
