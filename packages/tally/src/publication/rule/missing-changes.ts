import { type Figure, figures } from "@digital-cleanup/challenge";
import type { StoredContribution } from "../stored-contribution.ts";
import { fullBatch } from "./choose-movers.ts";
import { figureBit, sumPart } from "./figure-parts.ts";
import { differingFigures } from "./figures-of-totals.ts";

/**
 * How many changes of contributions an event needs at least before a patient batch is possible, once a try among all
 * `pending` ones has published nothing. A change moves each figure for one more contribution at most, and a batch
 * waits until K of them, and as many as are public already, move a figure.
 */
export function missingChanges(
  pending: readonly StoredContribution[],
  holders: readonly number[],
  k: number,
): number {
  const moved = pending.map(({ current, published }) => differingFigures(current, published));
  const missingOf = (figure: Figure): number => {
    const moving = moved.filter((bits) => (bits & figureBit(figure)) !== 0).length;
    return Math.max(k, Math.min(fullBatch * k, holders[sumPart(figure)]!)) - moving;
  };
  return Math.max(1, Math.min(...figures.map(missingOf)));
}
