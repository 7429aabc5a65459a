import type { Basis, Estimate, Part, Range, Segment, Stage } from "./estimate.ts";
import { scaleRange, sumRanges } from "./range.ts";
import type { TracedRange } from "./traced-range.ts";

/** An estimate without its figures. */
export type Head<B extends Basis> = Pick<
  Estimate<B>,
  "basis" | "boundary" | "model" | "year" | "geography" | "sources" | "inputs" | "times" | "sumOf"
>;

/** `times` multiplies the range. */
export function part(segment: Segment, stage: Stage, traced: TracedRange, times = 1): Part {
  const { range, origins } = traced;
  const carbonGramsCo2e = times === 1 ? range : scaleRange(range, times);
  return { segment, stage, carbonGramsCo2e, origins };
}

/** Creates every estimate, so that its total is always the sum of its parts. */
export function assemble<B extends Basis>(
  head: Head<B>,
  parts: readonly Part[],
  energyWh?: Range,
): Estimate<B> {
  const carbonGramsCo2e = sumRanges(parts.map((each) => each.carbonGramsCo2e));
  return energyWh
    ? { ...head, carbonGramsCo2e, parts, energyWh }
    : { ...head, carbonGramsCo2e, parts };
}
