import { type Figure, publicFields } from "@digital-cleanup/challenge";
import { eachPacked, type PackedTotals } from "../totals-codec.ts";
import { figureByPart, publicIndexesByField } from "./figure-parts.ts";

/** What one contribution does to one part of a figure: its published value there, and its current one. */
export type Movement = { before: number; after: number };

/** A contribution with what it does to each part of one figure, by the part's index. */
export type Mover<C> = { contribution: C; movements: ReadonlyMap<number, Movement> };

/**
 * No rise is more than this share of a part's net movement, the next highest rises left out. A reader who takes the
 * movement for one person's change is then wrong by 100 / 85 - 1 = 17 % at least, even one who contributed and subtracts
 * their own changes.
 */
const maxSharePercent = 85;
/** A reader may contribute with an extension and with a phone. With K = 3, those are K - 1 of the contributions. */
const maxOwn = 2;

/** The least net movement that may contain these rises, the highest first. */
export function minMovementWith([highest = 0, ...others]: readonly number[], k: number): number {
  const own = others.slice(0, Math.min(maxOwn, k - 2));
  return own.reduce((sum, rise) => sum + rise, (100 * highest) / maxSharePercent);
}

export const isNewcomer = ({ before, after }: Movement): boolean => before === 0 && after > 0;
export const isLeaver = ({ before, after }: Movement): boolean => before > 0 && after === 0;

/**
 * Whether one batch may publish these movements of a part, in which `holders` contributions have a published value. The
 * public sum of the part only rises, and would rise without any one person's contributions: so the difference between any
 * two public states, sums over several parts or events, and the sum itself are all at least 17 % more than what any one
 * person did to them, after another has subtracted their own part. Falls that would break this wait for rises.
 */
export function isPartAllowed(movements: readonly Movement[], holders: number, k: number): boolean {
  let [newcomers, leavers, changed, net] = [0, 0, 0, 0];
  /** The highest rises, from the highest. */
  const highest = Array.from({ length: 1 + maxOwn }, () => 0);
  for (const movement of movements) {
    const change = movement.after - movement.before;
    if (change === 0) continue;
    changed += 1;
    net += change;
    if (isNewcomer(movement)) newcomers += 1;
    if (isLeaver(movement)) leavers += 1;
    if (change <= highest.at(-1)!) continue;
    highest[maxOwn] = change;
    highest.sort((one, other) => other - one);
  }
  if (changed === 0) return true;
  if (newcomers === 0 ? changed < k : newcomers < k) return false;
  if (net <= 0 || net < minMovementWith(highest, k)) return false;
  return leavers === 0 || newcomers >= k || holders + newcomers - leavers >= k;
}

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
    const byFigure = new Map<Figure, Map<number, Movement>>();
    for (const part of parts) {
      if (before[part] !== after[part]) {
        const figure = figureByPart[part]!;
        const movements = byFigure.get(figure) ?? new Map<number, Movement>();
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
