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

/** A factor between the lowest and the highest published figure, or with bounds of our own judgement if no other source has one. */
export const bounded = (
  factor: Factor,
  others: readonly PublishedFigure[] | undefined,
  judgement: Judgement,
): Factor => ({
  ...factor,
  ...(others ? publishedBounds(factor, others) : judgedBounds(factor.value, judgement)),
});

function bound({ value, source, year, where }: PublishedFigure): Bound {
  const origin: Published = { kind: "published", source, year, ...(where && { where }) };
  return { value, origin };
}
