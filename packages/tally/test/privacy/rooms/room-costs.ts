import { type Figure, figures, methods, publicFieldsAt } from "@digital-cleanup/challenge";
import { sumPart } from "../../../src/publication/rule/figure-parts.ts";
import { unpackTotals, vectorFields } from "../../../src/publication/totals-codec.ts";
import type { PackedTotals } from "../../../src/publication/totals-codec.ts";
import { partIndex, type PlayedRoom } from "./play-room.ts";

/** Of what people hold at the close: what is public, and what is broken down. All in the figure's own unit. */
export type FigureCost = {
  /** How many people hold something of it. With fewer than K of them, nothing can be public. */
  people: number;
  current: number;
  /** The part of `current` that the public sum contains. */
  published: number;
  sum: number;
  byMethod: number;
  inDetail: number;
  /** What the public sum contains of withdrawn or lowered figures, which could not leave. */
  stale: number;
};

const indexesOf = (figure: Figure): number[] =>
  methods.flatMap((method) =>
    vectorFields.flatMap((field, index) =>
      field === `${method}.${figure}` || field.startsWith(`${method}.${figure}.`) ? [index] : [],
    ),
  );

const valueIn = (packed: PackedTotals | null, indexes: readonly number[]): number => {
  if (!packed) return 0;
  const vector = unpackTotals(packed);
  return indexes.reduce((sum, index) => sum + vector[index]!, 0);
};

/** What the rule cost a room, by figure. */
export function roomCosts({ rows, sums }: PlayedRoom): Record<Figure, FigureCost> {
  const counted = rows.filter(({ isAboveLimit }) => !isAboveLimit);
  return Object.fromEntries(
    figures.map((figure): [Figure, FigureCost] => {
      const indexes = indexesOf(figure);
      const cost = {
        people: 0,
        current: 0,
        published: 0,
        stale: 0,
        sum: 0,
        byMethod: 0,
        inDetail: 0,
      };
      for (const { current, published } of counted) {
        const [now, shown] = [valueIn(current, indexes), valueIn(published, indexes)];
        if (now > 0) cost.people += 1;
        cost.current += now;
        cost.published += Math.min(now, shown);
        cost.stale += Math.max(0, shown - now);
      }
      const at = (field: string) => Number(sums[partIndex(field)]);
      cost.sum = Number(sums[sumPart(figure)]);
      for (const method of methods) cost.byMethod += at(`${figure}.${method}`);
      for (const field of publicFieldsAt(figure, "detail")) cost.inDetail += at(field);
      return [figure, cost];
    }),
  ) as Record<Figure, FigureCost>;
}
