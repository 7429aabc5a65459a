import { assemble } from "../../estimate/assemble.ts";
import type { Boundary, Estimate, Model } from "../../estimate/estimate.ts";
import { chooseElectricity, readFigure } from "../../factors/electricity/electricity.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import { readElectricity } from "../../factors/electricity/read-electricity.ts";
import type { Factor } from "../../factors/factor.ts";
import { greenHostingFactors } from "../../factors/page/green-hosting-factors.ts";
import { pageFactors3 } from "../../factors/page/page-factors.ts";
import { sustainableWebDesign3 } from "../../factors/page/page-sources.ts";
import type { PageInput } from "./estimate-page.ts";
import { pagePart, pageSpread } from "./page-bounds.ts";
import { readPageLoad } from "./page-load.ts";
import { gramsPerGb3 } from "./page-grams.ts";

const model: Model = { id: "sustainable-web-design-3", version: "3" };
const segments = ["device", "network", "dataCentre"] as const;
const boundary: Boundary = { segments, stages: ["making", "use"] };
const { energy, making, deviceUse, networkUse, dataCentreUse, worldIntensity } = pageFactors3;
const world = readFigure("electricity", worldIntensity);

/**
 * Emissions of loading a page, in grams of CO2e, by version 3 of the Sustainable Web Design Model, which older tools and histories
 * use: 2.6 times version 4 for the same bytes. The model has one figure for the making of all hardware, which is in the
 * part of the device, so it has no figure without it. Green hosting runs the data centre at 50 g/kWh. The range goes from the
 * lowest to the highest published model, as that of `estimatePage`, on the electricity of this version (472.94 g/kWh by default).
 * Throws a RangeError that names the field and its value.
 */
export function estimatePageVersion3(input: Omit<PageInput, "withoutDevice">): Estimate<"average"> {
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
  const spread = pageSpread(gramsPerGb3(on), on);
  const gb = (bytes / 1e9) * loads;
  const grams = (share: Factor, gramsPerKwh: number) =>
    gb * (energy.value * (share.value * gramsPerKwh));
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
      pagePart("device", "making", grams(making, world.gramsPerKwh), spread),
      pagePart("device", "use", grams(deviceUse, deviceIntensity), spread),
      pagePart("network", "use", grams(networkUse, networkIntensity), spread),
      pagePart("dataCentre", "use", grams(dataCentreUse, dataCentreIntensity), spread),
    ],
  );
}
