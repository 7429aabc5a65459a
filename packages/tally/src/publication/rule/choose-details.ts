import type { Mover } from "./mover.ts";
import { isPartAllowed, type PartMovement } from "./part-movement.ts";

type Details = {
  /** The parts that a coarser part is broken down into. */
  parts: readonly number[];
  /** By index of a public sum: contributions whose published value there is not 0. */
  holders: readonly number[];
  k: number;
};

/** What each contribution does to several parts together. */
const unionOf = <C>(movers: readonly Mover<C>[], parts: readonly number[]): PartMovement[] =>
  movers.map(({ movements }) => {
    const union = { before: 0, after: 0 };
    for (const part of parts) {
      const { before = 0, after = 0 } = movements.get(part) ?? {};
      union.before += before;
      union.after += after;
    }
    return union;
  });

/**
 * The parts of a breakdown that a batch may publish. The others together are the rest, which a reader gets by
 * subtraction: it has to satisfy the rule as every part does, so parts join it, the smallest first, until it does.
 */
export function chooseDetails<C>(
  movers: readonly Mover<C>[],
  { parts, holders, k }: Details,
): number[] {
  const movementsOf = (part: number) =>
    movers.flatMap(({ movements }) => movements.get(part) ?? []);
  const riseOf = (part: number) =>
    movementsOf(part).reduce((sum, { before, after }) => sum + after - before, 0);
  const moving = parts.filter((part) => movementsOf(part).length > 0);
  const isAllowed = (part: number) => isPartAllowed(movementsOf(part), holders[part]!, k);
  const chosen = moving.filter(isAllowed).toSorted((one, other) => riseOf(other) - riseOf(one));
  let rest = moving.filter((part) => !isAllowed(part));
  // Nothing is known of how many contributions the rest holds.
  while (chosen.length > 0 && !isPartAllowed(unionOf(movers, rest), 0, k)) {
    rest = [...rest, chosen.pop()!];
  }
  return chosen;
}
