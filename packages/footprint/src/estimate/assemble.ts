import { dataSetVersion } from "./data-set-version.ts";
import type { Basis, Estimate, Part, PartSegment, Range, Stage } from "./estimate.ts";
import { scaleRange } from "./range.ts";
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
export function part(segment: PartSegment, stage: Stage, traced: TracedRange, times = 1): Part {
  const { range, origins } = traced;
  const carbonGramsCo2e = times === 1 ? range : scaleRange(range, times);
  return { segment, stage, carbonGramsCo2e, origins };
}

export const scalePart = (
  { segment, stage, carbonGramsCo2e, origins }: Part,
  times: number,
): Part => ({ segment, stage, carbonGramsCo2e: scaleRange(carbonGramsCo2e, times), origins });

/** Creates every estimate, so that its total is always the sum of its parts. */
export function assemble<B extends Basis>(
  head: Head<B>,
  parts: readonly Part[],
  energyWh?: Range,
): Estimate<B> {
  const carbonGramsCo2e = sumParts(parts);
  const { dataSet = dataSetVersion, electricity } = head;
  if (!electricity || !energyWh || head.times !== undefined || head.sumOf) {
    return { ...head, dataSet, carbonGramsCo2e, parts, ...(energyWh && { energyWh }) };
  }
  // The usual fields one by one: pages are estimated in loops, where a copy of the head takes half of the time.
  const { basis, boundary, model, year, geography, sources, inputs } = head;
  return {
    basis,
    carbonGramsCo2e,
    energyWh,
    parts,
    boundary,
    model,
    dataSet,
    year,
    geography,
    electricity,
    sources,
    inputs,
  };
}

export function sumParts(parts: readonly Part[]): Range {
  let low = 0;
  let central = 0;
  let high = 0;
  for (const { carbonGramsCo2e } of parts) {
    low += carbonGramsCo2e.low;
    central += carbonGramsCo2e.central;
    high += carbonGramsCo2e.high;
  }
  return { low, central, high };
}
