import type { Source } from "../../estimate/estimate.ts";
import { type Factor, factorsOf } from "../factor.ts";

const ecoIndexNode: Source = {
  title: "EcoIndex, as computed by ecoindex_node",
  url: "https://github.com/cnumr/ecoindex_node/blob/b2dc5b13947fdc990ccc2f059e7dc969aa1d4aa3/ecoindex.js#L61",
  licence: "MIT; its authors reserve the rights on these figures elsewhere, single figures cited",
  accessedOn: "2026-12-03",
};

const factor = factorsOf("eco-index", "2019", "WORLD", ecoIndexNode);

/** What turns an EcoIndex into grams and water: those of a page with a score of 100, and for each point less. */
export const ecoIndexFactors = {
  grams: factor("grams", 1, "g CO2e/page", "A page with a score of 100."),
  gramsPerPoint: factor("grams-per-point", 0.02, "g CO2e/point"),
  waterMl: factor("water", 15, "mL/page", "A page with a score of 100."),
  waterMlPerPoint: factor("water-per-point", 0.3, "mL/point"),
} as const satisfies Readonly<Record<string, Factor>>;
