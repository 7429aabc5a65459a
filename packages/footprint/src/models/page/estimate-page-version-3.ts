import { assemble, part } from "../../estimate/assemble.ts";
import { assertFields, assertQuantity, assertShare } from "../../estimate/check.ts";
import type { Boundary, Estimate, Model } from "../../estimate/estimate.ts";
import type { TracedRange } from "../../estimate/traced-range.ts";
import { gridIntensity } from "../../factors/grid.ts";
import { greenHostingFactors } from "../../factors/green-hosting-factors.ts";
import { pageFactors3 as factors } from "../../factors/page-factors.ts";
import { sustainableWebDesign3 } from "../../factors/page-sources.ts";
import type { PageInput } from "./estimate-page.ts";
import { loadsPerVisit } from "./estimate-page-on-grid.ts";
import { pageOrigins } from "./page-bounds.ts";
import { highestGramsPerGb, lowestGramsPerGb } from "./page-grams.ts";

export type PageVersion3Input = Omit<PageInput, "intensityGramsPerKwh">;

const model: Model = { id: "sustainable-web-design-3", version: "3" };
const boundary: Boundary = {
  segments: ["device", "network", "dataCentre"],
  stages: ["making", "use"],
};
const energy = factors.energy.value;
const world = factors.worldIntensity.value;

/**
 * Emissions of loading a page, in grams of CO2e, by version 3 of the Sustainable Web Design Model, which older tools and histories
 * use: 2.6 times version 4 for the same bytes. The model has one figure for the making of all hardware, which is in the
 * part of the device. Green hosting runs the data centre at 50 g/kWh. The range is that of `estimatePage`.
 * Throws a RangeError that names the field and its value.
 */
export function estimatePageVersion3(input: PageVersion3Input): Estimate<"average"> {
  assertFields(input, [
    "bytes",
    "gridZone",
    "greenHosting",
    "firstVisitShare",
    "returnVisitShare",
    "dataReloadRatio",
  ]);
  const { bytes, gridZone, greenHosting = 0, ...visits } = input;
  assertQuantity("bytes", bytes);
  assertShare("greenHosting", greenHosting);
  const loads = loadsPerVisit({ bytes, ...visits });
  const grid = gridZone === undefined ? undefined : gridIntensity(gridZone);
  const intensity = grid?.value ?? world;
  const dataCentre =
    greenHosting * greenHostingFactors.intensity.value + (1 - greenHosting) * intensity;
  const ofModels = highestGramsPerGb({ device: intensity, network: intensity, dataCentre });
  const grams = [
    factors.making.value * world,
    factors.deviceUse.value * intensity,
    factors.networkUse.value * intensity,
    factors.dataCentreUse.value * dataCentre,
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
      geography: grid?.zone ?? "WORLD",
      sources: grid ? [sustainableWebDesign3, grid.source] : [sustainableWebDesign3],
      inputs: { bytes, loads, intensity, dataCentreIntensity: dataCentre },
    },
    [
      part("device", "making", making!),
      part("device", "use", device!),
      part("network", "use", network!),
      part("dataCentre", "use", centre!),
    ],
  );
}
