import type { Published } from "../estimate/estimate.ts";
import type { Source, Year } from "../estimate/estimate.ts";
import { type Judgement, judgements } from "../estimate/judgements.ts";
import { judgedOrigins } from "../estimate/traced-range.ts";
import type { Bound, Factor } from "./factor.ts";

/** A figure of one source for the same thing as a factor, in the unit of the factor. */
export type PublishedFigure = {
  readonly value: number;
  readonly source: Source;
  readonly year: Year;
  /** The page, table or file that states it, or what is special about it. */
  readonly where?: string;
};

/** Bounds around a value that one source alone has. */
export function judgedBounds(
  value: number,
  judgement: Judgement,
): Required<Pick<Factor, "low" | "high">> {
  const origin = judgedOrigins[judgement];
  const times = judgements[judgement];
  return { low: { value: value / times, origin }, high: { value: value * times, origin } };
}

/** The lowest and the highest of all published figures: those of `others` and `own`, the central value. */
export function publishedBounds(
  own: PublishedFigure,
  others: readonly PublishedFigure[],
): Required<Pick<Factor, "low" | "high">> {
  const sorted = [own, ...others].toSorted((a, b) => a.value - b.value);
  return { low: bound(sorted[0]!), high: bound(sorted.at(-1)!) };
}

function bound({ value, ...of }: PublishedFigure): Bound {
  const origin: Published = { kind: "published", ...of };
  return { value, origin };
}
