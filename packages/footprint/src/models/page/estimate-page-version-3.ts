import { assemble, part } from "../../estimate/assemble.ts";
import type { Boundary, Estimate, Model } from "../../estimate/estimate.ts";
import type { TracedRange } from "../../estimate/traced-range.ts";
import { chooseElectricity, readFigure } from "../../factors/electricity/electricity.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import { readElectricity } from "../../factors/electricity/read-electricity.ts";
import { greenHostingFactors } from "../../factors/green-hosting-factors.ts";
import { pageFactors3 as factors } from "../../factors/page-factors.ts";
import { sustainableWebDesign3 } from "../../factors/page-sources.ts";
import type { PageInput } from "./estimate-page.ts";
import { pageOrigins } from "./page-bounds.ts";
import { readPageLoad } from "./page-load.ts";
import { highestGramsPerGb, lowestGramsPerGb } from "./page-grams.ts";

const model: Model = { id: "sustainable-web-design-3", version: "3" };
const segments = ["device", "network", "dataCentre"] as const;
const boundary: Boundary = { segments, stages: ["making", "use"] };
const energy = factors.energy.value;
const world = readFigure("electricity", factors.worldIntensity);

/**
 * Emissions of loading a page, in grams of CO2e, by version 3 of the Sustainable Web Design Model, which older tools and histories
 * use: 2.6 times version 4 for the same bytes. The model has one figure for the making of all hardware, which is in the
 * part of the device. Green hosting runs the data centre at 50 g/kWh. The range is that of `estimatePage`.
 * Throws a RangeError that names the field and its value.
 */
export function estimatePageVersion3(input: PageInput): Estimate<"average"> {
  const { bytes, greenHosting, loads } = readPageLoad(input);
  const electricity = chooseElectricity(input.electricity, segments, world, readElectricity);
  const deviceIntensity = electricity.device.gramsPerKwh;
  const networkIntensity = electricity.network.gramsPerKwh;
  const dataCentreIntensity =
    greenHosting * greenHostingFactors.intensity.value +
    (1 - greenHosting) * electricity.dataCentre.gramsPerKwh;
  const ofModels = highestGramsPerGb({
    device: deviceIntensity,
    network: networkIntensity,
    dataCentre: dataCentreIntensity,
  });
  const grams = [
    factors.making.value * world.gramsPerKwh,
    factors.deviceUse.value * deviceIntensity,
    factors.networkUse.value * networkIntensity,
    factors.dataCentreUse.value * dataCentreIntensity,
  ].map((gramsPerKwh) => energy * gramsPerKwh);
  const gramsPerGb = grams.reduce((sum, each) => sum + each, 0);
  const highest = Math.max(ofModels, gramsPerGb);
  const gb = (bytes / 1e9) * loads;
  const origins = pageOrigins(highest);
  const [making, device, network, centre] = grams.map((each): TracedRange => {
    const central = gb * each;
    return {
      range: {
        low: central * (lowestGramsPerGb / gramsPerGb),
        central,
        high: central * (highest / gramsPerGb),
      },
      origins,
    };
  });
  return assemble(
    {
      basis: "average",
      boundary,
      model,
      year: "2022",
      ...electricityHead(electricity, [sustainableWebDesign3]),
      inputs: { bytes, loads, deviceIntensity, networkIntensity, dataCentreIntensity },
    },
    [
      part("device", "making", making!),
      part("device", "use", device!),
      part("network", "use", network!),
      part("dataCentre", "use", centre!),
    ],
  );
}
