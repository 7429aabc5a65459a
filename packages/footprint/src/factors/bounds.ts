import type { Published, Source, Year } from "../estimate/estimate.ts";
import { type Judgement, judgements } from "../estimate/judgements.ts";
import { judgedOrigins } from "../estimate/traced-range.ts";
import type { Bound, Factor } from "./factor.ts";

type Bounds = Required<Pick<Factor, "low" | "high">>;

/** A figure of a source, in the unit of the factor that it bounds. `where` is what is special about it. */
export function published(value: number, source: Source, year: Year, where?: string): Bound {
  const origin: Published = { kind: "published", source, year, ...(where && { where }) };
  return { value, origin };
}

/** The figure of a factor itself, as it may be the lowest or the highest. */
const ownFigure = ({ value, source, year }: Factor): Bound => published(value, source, year);

/** Bounds around a value that one source alone has. */
export function judgedBounds(value: number, judgement: Judgement): Bounds {
  const origin = judgedOrigins[judgement];
  const times = judgements[judgement];
  return { low: { value: value / times, origin }, high: { value: value * times, origin } };
}

/** The lowest and the highest of all figures: those of `others` and `own`, the central value. */
export function boundsAmong(own: Bound, others: readonly Bound[]): Bounds {
  const sorted = [own, ...others].toSorted((a, b) => a.value - b.value);
  return { low: sorted[0]!, high: sorted.at(-1)! };
}

/** A factor between the lowest and the highest figure of the sources. */
export const amongFigures = (factor: Factor, others: readonly Bound[]): Factor => ({
  ...factor,
  ...boundsAmong(ownFigure(factor), others),
});

/** The same, or with bounds of our own judgement if no other source has a figure. */
export const bounded = (
  factor: Factor,
  others: readonly Bound[] | undefined,
  judgement: Judgement,
): Factor =>
  others ? amongFigures(factor, others) : { ...factor, ...judgedBounds(factor.value, judgement) };
