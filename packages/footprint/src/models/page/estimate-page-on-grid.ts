import { assemble, part } from "../../estimate/assemble.ts";
import { assertFields, assertQuantity, assertShare, show } from "../../estimate/check.ts";
import type { Boundary, Estimate, Model } from "../../estimate/estimate.ts";
import type { GridFactor } from "../../factors/grid.ts";
import { pageFactors } from "../../factors/page-factors.ts";
import { scaleRange } from "../../estimate/range.ts";
import type { TracedRange } from "../../estimate/traced-range.ts";
import type { Factor } from "../../factors/factor.ts";
import { pageOrigins } from "./page-bounds.ts";
import { useWhPerGb } from "./page-energy.ts";
import { gramsPerGb, highestGramsPerGb, lowestGramsPerGb } from "./page-grams.ts";
import { sustainableWebDesign } from "../../factors/page-sources.ts";

export type PageOnGridInput = {
  /** Bytes as transferred (compressed), without cache hits. 1 GB is 1e9 bytes. */
  bytes: number;
  /** Grid of the visitor, from `gridIntensity`; the model's own 494 g/kWh by default. */
  grid?: GridFactor | undefined;
  /** Intensity of a segment, if it is known better than by the grid. */
  intensityGramsPerKwh?: { device?: number; network?: number; dataCentre?: number } | undefined;
  /** Share of the hosting that runs on green power, 0 to 1; 0 by default. */
  greenHosting?: number | undefined;
  /** Share of the visits that load everything, 0 to 1; 1 by default. */
  firstVisitShare?: number | undefined;
  /** Share of the visits that come back; by default all that are not first visits. */
  returnVisitShare?: number | undefined;
  /** Share of the bytes that a returning visit loads again, 0 to 1; 0 by default. */
  dataReloadRatio?: number | undefined;
};

const model: Model = { id: "sustainable-web-design", version: "4" };
const boundary: Boundary = {
  segments: ["device", "network", "dataCentre"],
  stages: ["making", "use"],
};

/**
 * Emissions of loading a page, in grams of CO2e, by the Sustainable Web Design Model 4.
 * It is `estimatePage` without the table of grids, for a smaller script. A grid applies to the use of all three segments,
 * because the model has one intensity for them; making stays at 494 g/kWh. Green hosting lowers the use of the data centre
 * only, and not the energy. The range goes from the
 * lowest to the highest published model of the same bytes. Do not use it for video, which bytes overstate 3 to 30 times (see
 * `estimateStreaming`).
 * Throws a RangeError that names the field and its value.
 */
export function estimatePageOnGrid(input: PageOnGridInput): Estimate<"average"> {
  assertFields(input, [
    "bytes",
    "grid",
    "intensityGramsPerKwh",
    "greenHosting",
    "firstVisitShare",
    "returnVisitShare",
    "dataReloadRatio",
  ]);
  const { bytes, grid, greenHosting = 0, intensityGramsPerKwh } = input;
  assertQuantity("bytes", bytes);
  assertShare("greenHosting", greenHosting);
  const intensity = intensities(grid, intensityGramsPerKwh);
  const loads = loadsPerVisit(input);
  const gb = (bytes / 1e9) * loads;
  const world = pageFactors.worldIntensity.value;
  const useful = { ...intensity, dataCentre: intensity.dataCentre * (1 - greenHosting) };
  const centralGramsPerGb = gramsPerGb(useful);
  const highest = highestGramsPerGb(useful);
  const origins = pageOrigins(highest);
  const lowShare = lowestGramsPerGb / centralGramsPerGb;
  const highShare = highest / centralGramsPerGb;
  const grams = (factor: Factor, gramsPerKwh: number): TracedRange => {
    const central = gb * factor.value * gramsPerKwh;
    return { range: { low: central * lowShare, central, high: central * highShare }, origins };
  };

  return assemble(
    {
      basis: "average",
      boundary,
      model,
      year: "2020–2023",
      geography: intensityGramsPerKwh ? "custom" : (grid?.zone ?? "WORLD"),
      sources: grid ? [sustainableWebDesign, grid.source] : [sustainableWebDesign],
      inputs: {
        bytes,
        loads,
        greenHosting,
        deviceIntensity: intensity.device,
        networkIntensity: intensity.network,
        dataCentreIntensity: intensity.dataCentre,
      },
    },
    [
      part("device", "making", grams(pageFactors.deviceMaking, world)),
      part("device", "use", grams(pageFactors.deviceUse, intensity.device)),
      part("network", "making", grams(pageFactors.networkMaking, world)),
      part("network", "use", grams(pageFactors.networkUse, intensity.network)),
      part("dataCentre", "making", grams(pageFactors.dataCentreMaking, world)),
      part("dataCentre", "use", grams(pageFactors.dataCentreUse, useful.dataCentre)),
    ],
    scaleRange(useWhPerGb, gb),
  );
}

export function intensities(
  grid: GridFactor | undefined,
  known: PageOnGridInput["intensityGramsPerKwh"] = {},
) {
  const zone = grid === undefined ? pageFactors.worldIntensity.value : grid?.value;
  assertQuantity("grid.value", zone);
  if (typeof known !== "object" || known === null) {
    throw new RangeError(
      `intensityGramsPerKwh must be { device, network, dataCentre }, got ${show(known)}`,
    );
  }
  const { device = zone, network = zone, dataCentre = zone } = known;
  assertQuantity("intensityGramsPerKwh.device", device);
  assertQuantity("intensityGramsPerKwh.network", network);
  assertQuantity("intensityGramsPerKwh.dataCentre", dataCentre);
  return { device, network, dataCentre };
}

export function loadsPerVisit({
  firstVisitShare = 1,
  returnVisitShare: returning = 1 - firstVisitShare,
  dataReloadRatio = 0,
}: PageOnGridInput) {
  assertShare("firstVisitShare", firstVisitShare);
  assertShare("dataReloadRatio", dataReloadRatio);
  assertShare("returnVisitShare", returning);
  // A tolerance of a millionth: 0.9 + 0.1 in floating point may exceed 1.
  if (firstVisitShare + returning > 1 + 1e-6) {
    throw new RangeError(
      `firstVisitShare + returnVisitShare must be at most 1, got ${firstVisitShare + returning}`,
    );
  }
  return firstVisitShare + returning * dataReloadRatio;
}
