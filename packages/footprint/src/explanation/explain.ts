import type { Basis, Estimate } from "../estimate/estimate.ts";
import type { Dictionary } from "./dictionary.ts";
import { explainBy, type Explanation } from "./explain-by.ts";
import { workings } from "./workings.ts";

/**
 * An estimate in words: its formula with its numbers, its assumptions and its sources, in `french` or `english`.
 * Throws a RangeError if the model of the estimate is not from this package.
 */
export const explain = (estimate: Estimate<Basis>, dictionary: Dictionary): Explanation =>
  explainBy(workings, estimate, dictionary);
