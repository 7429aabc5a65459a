import { joinOrigins } from "./join-origins.ts";
import { assemble } from "./assemble.ts";
import type { Basis, Estimate, Part, Range, Source, Year } from "./estimate.ts";
import { addRanges } from "./range.ts";

/**
 * The sum of estimates of one basis, part by part. Ranges add bound by bound (see `addRanges`), energy is
 * present only if all have it, and model, geography, year and sources name those of every term.
 * Adding estimates of two bases does not compile, and throws a RangeError at run time, like an empty list.
 */
export function addEstimates(estimates: readonly Estimate<"average">[]): Estimate<"average">;
export function addEstimates(estimates: readonly Estimate<"marginal">[]): Estimate<"marginal">;
export function addEstimates(estimates: readonly Estimate<"avoided">[]): Estimate<"avoided">;
export function addEstimates(estimates: readonly Estimate<Basis>[]): Estimate<Basis> {
  const [first, ...others] = estimates;
  if (!first) throw new RangeError("estimates must have at least one estimate to add, got none");
  return others.reduce((sum, other) => addTwo(sum, other), first);
}

function addTwo<B extends Basis>(a: Estimate<B>, b: Estimate<B>): Estimate<B> {
  if (a.basis !== b.basis) {
    throw new RangeError(`basis must be the same to add, got ${a.basis} and ${b.basis}`);
  }
  return assemble(
    {
      basis: a.basis,
      boundary: {
        segments: distinct([...a.boundary.segments, ...b.boundary.segments]),
        stages: distinct([...a.boundary.stages, ...b.boundary.stages]),
      },
      model: {
        id: joined(a.model.id, b.model.id),
        version: joined(a.model.version, b.model.version),
      },
      dataSet: joined(a.dataSet, b.dataSet),
      year: span(a.year, b.year),
      geography: joined(a.geography, b.geography),
      sources: distinctSources([...a.sources, ...b.sources]),
      inputs: {},
      sumOf: [...(a.sumOf ?? [a]), ...(b.sumOf ?? [b])],
    },
    addParts(a.parts, b.parts),
    addEnergy(a.energyWh, b.energyWh),
  );
}

function addParts(a: readonly Part[], b: readonly Part[]): Part[] {
  const sums = new Map<string, Part>();
  for (const each of [...a, ...b]) {
    const key = `${each.segment}/${each.stage}`;
    const sum = sums.get(key);
    sums.set(key, sum ? addPart(sum, each) : each);
  }
  return [...sums.values()];
}

function addPart(a: Part, b: Part): Part {
  return {
    ...a,
    carbonGramsCo2e: addRanges(a.carbonGramsCo2e, b.carbonGramsCo2e),
    origins: joinOrigins([a.origins, b.origins]),
  };
}

function addEnergy(a: Range | undefined, b: Range | undefined): Range | undefined {
  return a && b && addRanges(a, b);
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function distinctSources(sources: readonly Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.title, source])).values()];
}

function joined(a: string, b: string): string {
  return distinct([...a.split("+"), ...b.split("+")]).join("+");
}

function span(a: Year, b: Year): Year {
  if (a === "unknown" || b === "unknown") return "unknown";
  const years = `${a}–${b}`.split("–").map(Number);
  const first = Math.min(...years);
  const last = Math.max(...years);
  return first === last ? `${first}` : `${first}–${last}`;
}
