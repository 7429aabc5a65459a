import { type Figure, type FigureLevel, methods } from "@digital-cleanup/challenge";
import { detailParts, methodParts, sumPart } from "./figure-parts.ts";
import {
  isLeaver,
  isNewcomer,
  isPartAllowed,
  minMovementWith,
  type Movement,
  type Mover,
} from "./movements.ts";

export type Rule = {
  /** The least number of newcomers, or of changes, that move a public sum together. */
  k: number;
  /** The event is closed, and nothing is kept back any more. */
  isLast: boolean;
};

/** By index of a public sum: contributions whose published value there is not 0. */
type Holders = readonly number[];

export type FigureChange<C> = {
  level: FigureLevel;
  /** The public sums that the batch moves, by index. */
  parts: ReadonlySet<number>;
  chosen: Mover<C>[];
  /** Contributions that are left out because each would be most of the movement. */
  standsOut: Mover<C>[];
};

/**
 * What a batch publishes of one figure, as finely as the rule allows; undefined if the figure waits. While the event is
 * open, K newcomers are kept back, or more until the close could publish them by themselves; and nothing is published
 * while a contribution would be left out of it: with those that come later, it may stand out no more.
 */
export function publishFigure<C>(
  figure: Figure,
  movers: readonly Mover<C>[],
  holders: Holders,
  { k, isLast }: Rule,
): FigureChange<C> | undefined {
  const publish = (some: readonly Mover<C>[]) => publishTogether(figure, some, holders, k);
  const publishWhole = (some: readonly Mover<C>[]) => {
    const published = publish(some);
    return published?.standsOut.length === 0 ? published : undefined;
  };
  const isNew = ({ movements }: Mover<C>) =>
    isNewcomer(movements.get(sumPart(figure)) ?? unchanged);
  const changes = movers.filter((mover) => !isNew(mover));
  // Fewer than K newcomers would be read off among changes that are usually small: the changes go without them.
  if (isLast) return publish(movers) ?? publish(changes);
  const newcomers = rareMethodsFirst(movers.filter(isNew), methodParts(figure));
  for (let kept = k; kept + k <= newcomers.length; kept *= 2) {
    if (!publishWhole(newcomers.slice(0, kept))) continue;
    const published = publishWhole([...newcomers.slice(kept), ...changes]);
    if (published) return published;
  }
  return publishWhole(changes);
}

const unchanged: Movement = { before: 0, after: 0 };

/**
 * Those of the method that fewer use first, else in the order of the rows: an order that depends on no value. If they are
 * kept back, the figure of the others can be broken down.
 */
function rareMethodsFirst<C>(
  newcomers: readonly Mover<C>[],
  parts: readonly number[],
): readonly Mover<C>[] {
  const counts = parts.map((part) => movementsOf(newcomers, part).length);
  const rank = ({ movements }: Mover<C>) =>
    Math.min(...counts.filter((_, index) => movements.has(parts[index]!)));
  return newcomers.toSorted((one, other) => rank(one) - rank(other));
}

function publishTogether<C>(
  figure: Figure,
  movers: readonly Mover<C>[],
  holders: Holders,
  k: number,
): FigureChange<C> | undefined {
  const sum = sumPart(figure);
  const { chosen, standsOut } = leaveOut(movers, sum, holders[sum]!, k);
  const isAllowed = (part: number) => isPartAllowed(movementsOf(chosen, part), holders[part]!, k);
  if (movementsOf(chosen, sum).length === 0 || !isAllowed(sum)) return;
  const byMethod = methodParts(figure);
  if (!byMethod.every(isAllowed)) return { level: "sum", parts: new Set([sum]), chosen, standsOut };
  const details = methods.flatMap((method) =>
    chooseDetails(chosen, detailParts(figure, method), holders, k),
  );
  const level = details.length > 0 ? "detail" : "method";
  return { level, parts: new Set([sum, ...byMethod, ...details]), chosen, standsOut };
}

const movementsOf = <C>(movers: readonly Mover<C>[], part: number): Movement[] =>
  movers.flatMap(({ movements }) => movements.get(part) ?? []);

/**
 * Leaves out the contributions that would be most of a part's movement, the highest first, and the falls that the rises do
 * not cover, so that the public sum rises.
 */
function leaveOut<C>(
  movers: readonly Mover<C>[],
  part: number,
  holders: number,
  k: number,
): Pick<FigureChange<C>, "chosen" | "standsOut"> {
  const moved = movers
    .map((mover) => {
      const movement = mover.movements.get(part) ?? unchanged;
      return { mover, movement, change: movement.after - movement.before };
    })
    .toSorted((one, other) => other.change - one.change);
  const rises = moved.filter(({ change }) => change > 0);
  let net = rises.reduce((sum, { change }) => sum + change, 0);
  let first = 0;
  const minNet = () =>
    minMovementWith(
      rises.slice(first, first + 3).map(({ change }) => change),
      k,
    );
  while (first < rises.length && net < minNet()) {
    net -= rises[first]!.change;
    first += 1;
  }
  const chosen = rises.slice(first);
  const newcomers = chosen.filter(({ movement }) => isNewcomer(movement)).length;
  let leavable = newcomers >= k ? Number.POSITIVE_INFINITY : holders + newcomers - k;
  const minLeft = minNet();
  for (const falling of moved.slice(rises.length)) {
    const isLeaving = isLeaver(falling.movement);
    if (net + falling.change < minLeft || (isLeaving && leavable < 1)) continue;
    net += falling.change;
    if (isLeaving) leavable -= 1;
    chosen.push(falling);
  }
  const moversOf = (some: typeof moved) => some.map(({ mover }) => mover);
  return { chosen: moversOf(chosen), standsOut: moversOf(rises.slice(0, first)) };
}

/** What each contribution does to several parts together. */
const unionOf = <C>(movers: readonly Mover<C>[], parts: readonly number[]): Movement[] =>
  movers.map(({ movements }) => {
    const union = { before: 0, after: 0 };
    for (const part of parts) {
      const { before, after } = movements.get(part) ?? unchanged;
      union.before += before;
      union.after += after;
    }
    return union;
  });

/**
 * The parts of a breakdown that a batch may publish. The others together are the rest, which a reader gets by
 * subtraction: it has to satisfy the rule as every part does, so parts join it, the smallest first, until it does.
 */
function chooseDetails<C>(
  movers: readonly Mover<C>[],
  parts: readonly number[],
  holders: Holders,
  k: number,
): number[] {
  const riseOf = (part: number) =>
    movementsOf(movers, part).reduce((sum, { before, after }) => sum + after - before, 0);
  const moving = parts.filter((part) => movementsOf(movers, part).length > 0);
  const isAllowed = (part: number) => isPartAllowed(movementsOf(movers, part), holders[part]!, k);
  const chosen = moving.filter(isAllowed).toSorted((one, other) => riseOf(other) - riseOf(one));
  let rest = moving.filter((part) => !isAllowed(part));
  // Nothing is known of how many contributions the rest holds.
  while (chosen.length > 0 && !isPartAllowed(unionOf(movers, rest), 0, k)) {
    rest = [...rest, chosen.pop()!];
  }
  return chosen;
}
