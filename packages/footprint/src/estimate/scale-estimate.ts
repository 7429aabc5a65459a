import { assemble, scalePart } from "./assemble.ts";
import { assertQuantity } from "./check.ts";
import type { Basis, Estimate } from "./estimate.ts";
import { scaleRange } from "./range.ts";

/**
 * An estimate multiplied by `times`, part by part, such as a year of e-mails; of a sum, each term is multiplied. Throws a RangeError
 * that names `times` and its value.
 */
export function scaleEstimate<B extends Basis>(estimate: Estimate<B>, times: number): Estimate<B> {
  assertQuantity("times", times);
  const { parts, energyWh, carbonGramsCo2e: _, ...head } = estimate;
  const { sumOf } = estimate;
  return assemble(
    sumOf
      ? { ...head, sumOf: sumOf.map((term) => scaleEstimate(term, times)) }
      : { ...head, times: (estimate.times ?? 1) * times },
    parts.map((each) => scalePart(each, times)),
    energyWh && scaleRange(energyWh, times),
  );
}
