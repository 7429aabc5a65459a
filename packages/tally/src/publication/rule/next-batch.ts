import { type Figure, publicFields } from "@digital-cleanup/challenge";
import type { FigureLevels, PublicSums } from "../public-sums.ts";
import type { StoredContribution } from "../stored-contribution.ts";
import { eachPacked, type PackedTotals, packTotals, vectorFields } from "../totals-codec.ts";
import { figureBit, figureBitByField } from "./figure-parts.ts";
import { presentFigures } from "./figures-of-totals.ts";
import { isLeaver, isNewcomer, type Mover, moversByFigure } from "./movements.ts";
import { publishFigure, type Rule } from "./publish-figure.ts";

export type Batch<C> = {
  levels: FigureLevels;
  /** By index of a public sum: what the batch adds to it. */
  change: bigint[];
  /** After the batch. */
  publicSums: PublicSums;
  /** The new published totals of each contribution of which a figure moved. */
  published: Map<C, PackedTotals | null>;
  /** The figures that stand out now, one bit each, of the contributions of which they changed. */
  standsOut: Map<C, number>;
};

type Contribution = Pick<StoredContribution, "current" | "published" | "standsOut">;

/**
 * What may be published of contributions that wait; undefined if nothing may. What a batch publishes of each figure is
 * decided for that figure alone. The caller passes the contributions that may be published, in the order of their keys.
 */
export function nextBatch<C extends Contribution>(
  rule: Rule,
  contributions: readonly C[],
  { sums, holders, figures }: PublicSums,
): Batch<C> | undefined {
  const levels: FigureLevels = {};
  const change = publicFields.map(() => 0n);
  const holdersAfter = [...holders];
  const moved = new Map<C, number>();
  const leftOut = new Map<C, number>();
  for (const [figure, movers] of moversByFigure(contributions)) {
    const published = publishFigure(figure, movers, holders, rule);
    if (!published) continue;
    levels[figure] = published.level;
    for (const mover of published.chosen) {
      addBit(moved, mover, figureBit(figure));
      addMovements(mover, published.parts, change, holdersAfter);
    }
    for (const mover of published.standsOut) addBit(leftOut, mover, figureBit(figure));
  }
  if (moved.size === 0) return;

  const published = new Map([...moved].map(([each, bits]) => [each, replaceFigures(each, bits)]));
  const standsOut = new Map<C, number>();
  for (const each of new Set([...moved.keys(), ...leftOut.keys()])) {
    const bits = (each.standsOut & ~(moved.get(each) ?? 0)) | (leftOut.get(each) ?? 0);
    if (bits !== each.standsOut) standsOut.set(each, bits);
  }
  return {
    levels,
    change,
    publicSums: {
      sums: sums.map((sum, part) => sum + change[part]!),
      holders: holdersAfter,
      figures: new Set([...figures, ...(Object.keys(levels) as Figure[])]),
    },
    published,
    standsOut,
  };
}

function addBit<C>(bits: Map<C, number>, { contribution }: Mover<C>, bit: number): void {
  bits.set(contribution, (bits.get(contribution) ?? 0) | bit);
}

function addMovements<C>(
  { movements }: Mover<C>,
  parts: ReadonlySet<number>,
  change: bigint[],
  holders: number[],
): void {
  for (const [part, movement] of movements) {
    if (!parts.has(part)) continue;
    change[part]! += BigInt(movement.after) - BigInt(movement.before);
    if (isNewcomer(movement)) holders[part]! += 1;
    if (isLeaver(movement)) holders[part] = Math.max(0, holders[part]! - 1);
  }
}

/** The published totals of a contribution once the figures of `bits` are the current ones; null if nothing is left. */
function replaceFigures({ current, published }: Contribution, bits: number): PackedTotals | null {
  // Usually a batch publishes every figure.
  if (((presentFigures(current) | presentFigures(published)) & ~bits) === 0) {
    return current?.length === 0 ? null : current;
  }
  const vector = vectorFields.map(() => 0);
  const copy = (packed: PackedTotals | null, isCurrent: boolean) => {
    if (!packed) return;
    eachPacked(packed, (field, value) => {
      if (((figureBitByField[field]! & bits) !== 0) === isCurrent) vector[field] = value;
    });
  };
  copy(published, false);
  copy(current, true);
  const packed = packTotals(vector);
  return packed.length === 0 ? null : packed;
}
