import type { BoundOrigin } from "../../estimate/estimate.ts";
import { assemble, part } from "../../estimate/assemble.ts";
import { assertFields, assertQuantity } from "../../estimate/check.ts";
import type { Boundary, Estimate, Model } from "../../estimate/estimate.ts";
import { oneByteFactors } from "../../factors/one-byte-factors.ts";
import { scaleRange } from "../../estimate/range.ts";
import type { TracedRange } from "../../estimate/traced-range.ts";
import { traceFactor } from "../../factors/factor.ts";
import { kwhPerByte, networkKwhPerByte } from "./one-byte-grams.ts";
import { shiftProject } from "../../factors/page-sources.ts";

const model: Model = { id: "one-byte", version: "2018" };
const boundary: Boundary = { segments: ["network", "dataCentre"], stages: ["use"] };

const { wifi, dataCentre } = oneByteFactors;
const intensity = oneByteFactors.intensity.value;
const origin = (where: string): BoundOrigin => ({
  kind: "published",
  source: shiftProject,
  year: wifi.year,
  where,
});
const tracedNetwork: TracedRange = {
  range: networkKwhPerByte,
  origins: { low: [origin("wifi")], high: [origin("mobile network")] },
};
const tracedDataCentre = traceFactor(dataCentre);

/**
 * Emissions of transferring bytes, in grams of CO2e, by the OneByte model of 2018: data centre and the mean of
 * three networks, use only, without devices, at 519 g/kWh (world) in every country. The range goes from its wifi to its mobile network.
 * Old and high; for comparison with the others. Throws a RangeError that names `bytes` and its value.
 */
export function estimateTransferOneByte(input: { bytes: number }): Estimate<"average"> {
  assertFields(input, ["bytes"]);
  const { bytes } = input;
  assertQuantity("bytes", bytes);
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
      part("network", "use", tracedNetwork, bytes * intensity),
      part("dataCentre", "use", tracedDataCentre, bytes * intensity),
    ],
    scaleRange(kwhPerByte, bytes * 1000),
  );
}
