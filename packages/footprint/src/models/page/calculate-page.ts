import { assemble, part } from "../../estimate/assemble.ts";
import { assertFields, assertQuantity, assertShare } from "../../estimate/check.ts";
import type { Boundary, Estimate, Model } from "../../estimate/estimate.ts";
import { scaleRange } from "../../estimate/range.ts";
import type { TracedRange } from "../../estimate/traced-range.ts";
import {
  type ReadElectricity,
  chooseElectricity,
  readFigure,
} from "../../factors/electricity/electricity.ts";
import { electricityHead } from "../../factors/electricity/electricity-head.ts";
import type { Factor } from "../../factors/factor.ts";
import { pageFactors } from "../../factors/page-factors.ts";
import { sustainableWebDesign } from "../../factors/page-sources.ts";
import { pageOrigins } from "./page-bounds.ts";
import { useWhPerGb } from "./page-energy.ts";
import { gramsPerGb, highestGramsPerGb, lowestGramsPerGb } from "./page-grams.ts";

/** A page's bytes, its hosting and its visits. */
export type PageLoad = {
  /** Bytes as transferred (compressed), without cache hits. 1 GB is 1e9 bytes. */
  bytes: number;
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
const segments = ["device", "network", "dataCentre"] as const;
const boundary: Boundary = { segments, stages: ["making", "use"] };

const world = readFigure("electricity", pageFactors.worldIntensity);
const everywhere = { device: world, network: world, dataCentre: world };
// One object for all pages without an electricity of their own: the function is called in loops.
const everywhereHead = electricityHead(everywhere, [sustainableWebDesign]);

/** The estimate of a page, with electricity that `read` understands. */
export function calculatePage(
  input: PageLoad & { electricity?: unknown },
  read: ReadElectricity,
): Estimate<"average"> {
  assertFields(input, [
    "bytes",
    "electricity",
    "greenHosting",
    "firstVisitShare",
    "returnVisitShare",
    "dataReloadRatio",
  ]);
  const { bytes, greenHosting = 0, electricity: given } = input;
  assertQuantity("bytes", bytes);
  assertShare("greenHosting", greenHosting);
  const isOwn = given !== undefined;
  const electricity = isOwn ? chooseElectricity(given, segments, world, read) : everywhere;
  const loads = loadsPerVisit(input);
  const gb = (bytes / 1e9) * loads;
  const deviceIntensity = electricity.device.gramsPerKwh;
  const networkIntensity = electricity.network.gramsPerKwh;
  const dataCentreIntensity = electricity.dataCentre.gramsPerKwh;
  const useful = {
    device: deviceIntensity,
    network: networkIntensity,
    dataCentre: dataCentreIntensity * (1 - greenHosting),
  };
  const centralGramsPerGb = gramsPerGb(useful);
  const highest = highestGramsPerGb(useful);
  const origins = pageOrigins(highest);
  const lowShare = lowestGramsPerGb / centralGramsPerGb;
  const highShare = highest / centralGramsPerGb;
  const grams = (factor: Factor, gramsPerKwh: number): TracedRange => {
    const central = gb * factor.value * gramsPerKwh;
    return { range: { low: central * lowShare, central, high: central * highShare }, origins };
  };
  const head = isOwn ? electricityHead(electricity, [sustainableWebDesign]) : everywhereHead;

  return assemble(
    {
      basis: "average",
      boundary,
      model,
      year: "2020–2023",
      geography: head.geography,
      electricity: head.electricity,
      sources: head.sources,
      inputs: {
        bytes,
        loads,
        greenHosting,
        deviceIntensity,
        networkIntensity,
        dataCentreIntensity,
      },
    },
    [
      part("device", "making", grams(pageFactors.deviceMaking, world.gramsPerKwh)),
      part("device", "use", grams(pageFactors.deviceUse, useful.device)),
      part("network", "making", grams(pageFactors.networkMaking, world.gramsPerKwh)),
      part("network", "use", grams(pageFactors.networkUse, useful.network)),
      part("dataCentre", "making", grams(pageFactors.dataCentreMaking, world.gramsPerKwh)),
      part("dataCentre", "use", grams(pageFactors.dataCentreUse, useful.dataCentre)),
    ],
    scaleRange(useWhPerGb, gb),
  );
}

/** How often a visit loads all bytes, on average. */
export function loadsPerVisit({
  firstVisitShare = 1,
  returnVisitShare: returning = 1 - firstVisitShare,
  dataReloadRatio = 0,
}: PageLoad) {
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
