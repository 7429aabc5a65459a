import { dataSetVersion } from "./data-set-version.ts";
import type { Basis, Estimate, Part, Range, Segment, Stage } from "./estimate.ts";
import { scaleRange, sumRanges } from "./range.ts";
import type { TracedRange } from "./traced-range.ts";

/** An estimate without its figures. `dataSet` is given if the figures come from an estimate that was stored. */
export type Head<B extends Basis> = Pick<
  Estimate<B>,
  | "basis"
  | "boundary"
  | "model"
  | "year"
  | "geography"
  | "electricity"
  | "sources"
  | "inputs"
  | "times"
  | "sumOf"
> &
  Partial<Pick<Estimate<B>, "dataSet">>;

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
  const dataSet = head.dataSet ?? dataSetVersion;
  return energyWh
    ? { ...head, dataSet, carbonGramsCo2e, parts, energyWh }
    : { ...head, dataSet, carbonGramsCo2e, parts };
}
