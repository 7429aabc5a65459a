import { readFileSync } from "node:fs";
import * as ai from "../src/ai.ts";
import * as main from "../src/index.ts";
import type { Part } from "../src/estimate/estimate.ts";

/** A figure that a source publishes, and how to ask this package for it. */
export type PublishedCase = {
  readonly source: string;
  readonly year: string;
  /** An export, or a path in one. */
  readonly call: string;
  readonly input?: unknown;
  /** A path in the result; `part:device/use` and `part:device` are the central values of parts. */
  readonly read: string;
  /** As many digits as the source gives. */
  readonly published: string;
  readonly unit: string;
  /** Why ours differs; absent if it is equal to the digits of the source. */
  readonly because?: string;
};

/** The cases of `published-cases.jsonl`, one in a line. */
export const publishedCases: readonly PublishedCase[] = readFileSync(
  new URL("published-cases.jsonl", import.meta.url),
  "utf8",
)
  .trimEnd()
  .split("\n")
  .map((line) => JSON.parse(line) as PublishedCase);

const thousands = new Set(["kg", "kWh", "km"]);

/** Our figure for a case, in its unit. */
export function ourFigure({ call, input, read, unit }: PublishedCase): number {
  const called: unknown = follow({ ...main, ...ai }, call.split("."));
  const result: unknown =
    typeof called === "function" ? (called as (given: unknown) => unknown)(input) : called;
  const value = follow(result, read.split("."));
  if (typeof value !== "number") throw new Error(`${call} has no number at ${read}`);
  return thousands.has(unit) ? value / 1000 : value;
}

/** Whether a figure is the published one, to the digits of the source. */
export function isEqual(figure: number, published: string): boolean {
  const decimals = published.split(".")[1]?.length ?? 0;
  // A little more than half a unit of the last digit: a source may round a five up or down.
  return Math.abs(figure - Number(published)) <= 0.5001 * 10 ** -decimals;
}

function follow(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  if (key.startsWith("part:")) return sumOfParts(value as { parts: Part[] }, key.slice(5));
  return follow((value as Record<string, unknown>)[key], rest);
}

function sumOfParts({ parts }: { parts: readonly Part[] }, name: string): number {
  const [segment, stage] = name.split("/");
  return parts
    .filter((part) => part.segment === segment && (stage === undefined || part.stage === stage))
    .reduce((grams, part) => grams + part.carbonGramsCo2e.central, 0);
}
