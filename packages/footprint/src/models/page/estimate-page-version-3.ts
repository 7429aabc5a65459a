import { assemble, part } from "../../estimate/assemble.ts";
import type { Boundary, Estimate, Model } from "../../estimate/estimate.ts";
import { chooseElectricity, readFigure } from "../../factors/electricity/electricity.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import { readElectricity } from "../../factors/electricity/read-electricity.ts";
import type { Factor } from "../../factors/factor.ts";
import { greenHostingFactors } from "../../factors/page/green-hosting-factors.ts";
import { pageFactors3 as factors } from "../../factors/page/page-factors.ts";
import { sustainableWebDesign3 } from "../../factors/page/page-sources.ts";
import type { PageInput } from "./estimate-page.ts";
import { tracePageParts } from "./page-bounds.ts";
import { readPageLoad } from "./page-load.ts";
import { gramsPerGb3 } from "./page-grams.ts";

const model: Model = { id: "sustainable-web-design-3", version: "3" };
const segments = ["device", "network", "dataCentre"] as const;
const boundary: Boundary = { segments, stages: ["making", "use"] };
const world = readFigure("electricity", factors.worldIntensity);

/**
 * Emissions of loading a page, in grams of CO2e, by version 3 of the Sustainable Web Design Model, which older tools and histories
 * use: 2.6 times version 4 for the same bytes. The model has one figure for the making of all hardware, which is in the
 * part of the device. Green hosting runs the data centre at 50 g/kWh. The range goes from the
 * lowest to the highest published model, as that of `estimatePage`, on the electricity of this version (472.94 g/kWh by default).
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
  const on = {
    device: deviceIntensity,
    network: networkIntensity,
    dataCentre: dataCentreIntensity,
  };
  const traced = tracePageParts(gramsPerGb3(on), on);
  const gb = (bytes / 1e9) * loads;
  const grams = (share: Factor, gramsPerKwh: number) =>
    traced(gb * (factors.energy.value * (share.value * gramsPerKwh)));
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
      part("device", "making", grams(factors.making, world.gramsPerKwh)),
      part("device", "use", grams(factors.deviceUse, deviceIntensity)),
      part("network", "use", grams(factors.networkUse, networkIntensity)),
      part("dataCentre", "use", grams(factors.dataCentreUse, dataCentreIntensity)),
    ],
  );
}
