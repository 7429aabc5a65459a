import type { BoundOrigin, BoundOrigins } from "./estimate.ts";
import { joinOrigins, noBounds } from "./join-origins.ts";
import type { Range } from "./estimate.ts";
import { type Judgement, judgements } from "./judgements.ts";
import { addRanges, around, scaleRange } from "./range.ts";

/** A range with the origins of its low and its high bound. */
export type TracedRange = { readonly range: Range; readonly origins: BoundOrigins };

export const scaleTraced = ({ range, origins }: TracedRange, times: number): TracedRange => ({
  range: scaleRange(range, times),
  origins,
});

/** See `addRanges`. */
export const addTraced = (first: TracedRange, ...others: readonly TracedRange[]): TracedRange => ({
  range: others.reduce((sum, { range }) => addRanges(sum, range), first.range),
  origins: joinOrigins([first, ...others].map(({ origins }) => origins)),
});

/** The lowest over the highest, and the highest over the lowest. */
export const divideTraced = (a: TracedRange, b: TracedRange): TracedRange => ({
  range: {
    low: a.range.low / b.range.high,
    central: a.range.central / b.range.central,
    high: a.range.high / b.range.low,
  },
  origins: joinOrigins([a.origins, swapped(b.origins)]),
});

const swapped = (origins: BoundOrigins): BoundOrigins =>
  origins === noBounds ? noBounds : { low: origins.high, high: origins.low };

/** A value without a range, such as one of the caller. */
export const exact = (value: number): TracedRange => ({
  range: { low: value, central: value, high: value },
  origins: noBounds,
});

/** A central value with bounds of our own judgement. */
export const judged = (central: number, judgement: Judgement): TracedRange => ({
  range: around(central, judgements[judgement]),
  origins: originsOf(judgedOrigins[judgement]),
});

/** The origin of a bound that is judged: one object for each judgement, so that equal origins are the same. */
export const judgedOrigins = Object.fromEntries(
  Object.keys(judgements).map((key) => {
    const judgement = key as Judgement;
    return [judgement, { kind: "judged", judgement }];
  }),
) as Readonly<Record<Judgement, BoundOrigin>>;

const both = new Map<BoundOrigin, BoundOrigins>();

/** The same origin for both bounds. */
function originsOf(origin: BoundOrigin): BoundOrigins {
  let origins = both.get(origin);
  if (!origins) both.set(origin, (origins = { low: [origin], high: [origin] }));
  return origins;
}
