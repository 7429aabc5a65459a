import { type Figure, publicFields } from "@digital-cleanup/challenge";
import type { PackedTotals } from "../totals-codec.ts";
import { eachPacked } from "../totals-codec.ts";
import { figureByPart, publicIndexesByField } from "./figure-parts.ts";
import type { PartMovement } from "./part-movement.ts";

/** A contribution with what it does to each part of one figure, by the part's index. */
export type Mover<C> = { contribution: C; movements: ReadonlyMap<number, PartMovement> };

type Totals = { current: PackedTotals | null; published: PackedTotals | null };

/** Sums by part, reused for every contribution. */
const before = new Float64Array(publicFields.length);
const after = new Float64Array(publicFields.length);

function addTo(sums: Float64Array, packed: PackedTotals | null, parts: Set<number>): void {
  if (!packed) return;
  eachPacked(packed, (field, value) => {
    for (const part of publicIndexesByField[field]!) {
      sums[part]! += value;
      parts.add(part);
    }
  });
}

/** The movements of contributions by figure. A figure that no contribution moves is absent. */
export function moversByFigure<C extends Totals>(
  contributions: Iterable<C>,
): Map<Figure, Mover<C>[]> {
  const movers = new Map<Figure, Mover<C>[]>();
  for (const contribution of contributions) {
    const parts = new Set<number>();
    addTo(before, contribution.published, parts);
    addTo(after, contribution.current, parts);
    const byFigure = new Map<Figure, Map<number, PartMovement>>();
    for (const part of parts) {
      if (before[part] !== after[part]) {
        const figure = figureByPart[part]!;
        const movements = byFigure.get(figure) ?? new Map<number, PartMovement>();
        byFigure.set(figure, movements);
        movements.set(part, { before: before[part]!, after: after[part]! });
      }
      before[part] = 0;
      after[part] = 0;
    }
    for (const [figure, movements] of byFigure) {
      const known = movers.get(figure);
      if (known) known.push({ contribution, movements });
      else movers.set(figure, [{ contribution, movements }]);
    }
  }
  return movers;
}
