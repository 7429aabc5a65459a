import { ecoIndexQuantiles } from "../../../data/ecoindex/quantiles.ts";
import { assemble, part } from "../../estimate/assemble.ts";
import { assertFields, assertQuantity } from "../../estimate/check.ts";
import type { Estimate } from "../../estimate/estimate.ts";
import { addTraced, scaleTraced } from "../../estimate/traced-range.ts";
import { traceFactor } from "../../factors/factor.ts";
import { ecoIndexFactors } from "../../factors/page/eco-index-factors.ts";

export type EcoIndexInput = {
  /** Bytes as transferred (compressed). */
  readonly bytes: number;
  /** Elements of the document once it is loaded. */
  readonly domElements: number;
  readonly requests: number;
};

export type EcoIndexGrade = "A" | "B" | "C" | "D" | "E" | "F" | "G";

export type EcoIndex = {
  /** From 0 for the heaviest page to 100 for an empty one. */
  readonly score: number;
  readonly grade: EcoIndexGrade;
  readonly waterMl: number;
  /** Of a page with this score: from 1 to 3 g, without a range, since none is published. */
  readonly estimate: Estimate<"average">;
};

/** A score has the first grade whose number it is above. */
const gradesAbove = [
  ["A", 80],
  ["B", 70],
  ["C", 55],
  ["D", 40],
  ["E", 25],
  ["F", 10],
] as const;

/**
 * The EcoIndex of a page: its place among 500,000 pages by elements (half of the score), requests (a third) and bytes (a sixth), with the
 * grams of CO2e and the water that the index gives to a score. Beside the models by bytes, for comparison: its grams do not follow
 * the bytes, the country or the device. Throws a RangeError that names the field and its value.
 */
export function estimatePageEcoIndex(input: EcoIndexInput): EcoIndex {
  assertFields(input, ["bytes", "domElements", "requests"]);
  const { bytes, domElements, requests } = input;
  assertQuantity("bytes", bytes);
  assertQuantity("domElements", domElements);
  assertQuantity("requests", requests);
  const places =
    3 * place(domElements, ecoIndexQuantiles.domElements) +
    2 * place(requests, ecoIndexQuantiles.requests) +
    place(bytes / 1000, ecoIndexQuantiles.kilobytes);
  const lostPoints = (5 * places) / 6;
  const score = 100 - lostPoints;
  const { grams, gramsPerPoint, waterMl, waterMlPerPoint } = ecoIndexFactors;
  return {
    score,
    grade: gradesAbove.find(([, above]) => score > above)?.[0] ?? "G",
    waterMl: waterMl.value + waterMlPerPoint.value * lostPoints,
    estimate: assemble(
      {
        basis: "average",
        boundary: { segments: ["device", "network", "dataCentre"], stages: ["making", "use"] },
        model: { id: "eco-index", version: "2019" },
        year: grams.year,
        geography: grams.geography,
        sources: [grams.source],
        inputs: { bytes, domElements, requests, lostPoints },
      },
      [
        part(
          "all",
          "lifeCycle",
          addTraced(traceFactor(grams), scaleTraced(traceFactor(gramsPerPoint), lostPoints)),
        ),
      ],
    ),
  };
}

/** The group of a value among 20, with its place in the group: from 0 to 20. */
function place(value: number, bounds: readonly number[]): number {
  const group = bounds.findIndex((bound) => value < bound) - 1;
  if (group < 0) return bounds.length - 1;
  const [from = 0, to = 0] = bounds.slice(group);
  return group + (value - from) / (to - from);
}
