import type { Mover } from "./mover.ts";
import { isLeaver, isNewcomer, minMovementWith, type PartMovement } from "./part-movement.ts";

/**
 * A batch of this many times K waits for no more. A smaller one waits until it is as large as what is already public,
 * and a contribution that stands out keeps it waiting: larger batches are broken down further, carry larger
 * contributions, and leave fewer than K behind at the close less often.
 */
export const fullBatch = 4;

export type Choice<C> = { chosen: Mover<C>[]; standsOut: Mover<C>[] };

type Options = {
  /** The part of everything in the figure. */
  part: number;
  /** Contributions whose published value in the part is not 0. */
  holders: number;
  k: number;
  /** Whether a small batch waits for more contributions, or for the one that stands out. */
  isPatient: boolean;
};

const none: PartMovement = { before: 0, after: 0 };
const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0);

/**
 * Chooses the contributions of one figure that a batch may publish at least as a sum; undefined if there are too few. A
 * contribution that would be most of the movement, or of the movement without the second-highest rise, stands out and is
 * left out. Falls are let in, the smallest first, as far as the rises cover them.
 */
export function chooseMovers<C>(
  movers: readonly Mover<C>[],
  options: Options,
): Choice<C> | undefined {
  const { part, k } = options;
  const withNewcomers = chooseFrom(movers, options);
  if (withNewcomers && withNewcomers.newcomers >= k) return withNewcomers;
  // Fewer than K newcomers would be read off among changes that are usually small: the changes may go without them.
  const changes = movers.filter(({ movements }) => !isNewcomer(movements.get(part) ?? none));
  const choice = changes.length < movers.length ? chooseFrom(changes, options) : withNewcomers;
  return choice && choice.moving >= k && choice.newcomers === 0 ? choice : undefined;
}

/** A mover with what it does to the part. */
type Moved<C> = { mover: Mover<C>; movement: PartMovement; change: number };

function chooseFrom<C>(
  movers: readonly Mover<C>[],
  { part, holders, k, isPatient }: Options,
): (Choice<C> & { newcomers: number; moving: number }) | undefined {
  const moved = movers.map((mover): Moved<C> => {
    const movement = mover.movements.get(part) ?? none;
    return { mover, movement, change: movement.after - movement.before };
  });
  const rises = moved
    .filter(({ change }) => change > 0)
    .toSorted((one, other) => other.change - one.change);
  const falls = moved
    .filter(({ change }) => change < 0)
    .toSorted((one, other) => other.change - one.change);
  const unmoved = moved.filter(({ change }) => change === 0);

  let rise = sumOf(rises.map(({ change }) => change));
  let first = 0;
  const riseAt = (index: number): number => rises[index]?.change ?? 0;
  const minRise = () => minMovementWith(riseAt(first), riseAt(first + 1));
  while (first < rises.length && rise < minRise()) {
    rise -= riseAt(first);
    first += 1;
  }
  const standsOut = rises.slice(0, first);
  const chosen = rises.slice(first);
  if (chosen.length === 0) return;
  const enough = standsOut.length > 0 ? fullBatch * k : Math.min(fullBatch * k, holders);
  if (isPatient && chosen.length < enough) return;

  const newcomers = chosen.filter(({ movement }) => isNewcomer(movement)).length;
  let coverable = rise - minRise();
  let leavable = newcomers >= k ? Number.POSITIVE_INFINITY : holders + newcomers - k;
  const moving = [...chosen];
  for (const fall of falls) {
    const isLeaving = isLeaver(fall.movement);
    if (-fall.change > coverable || (isLeaving && leavable < 1)) continue;
    coverable += fall.change;
    if (isLeaving) leavable -= 1;
    moving.push(fall);
  }
  const moversOf = (list: readonly Moved<C>[]) => list.map(({ mover }) => mover);
  return {
    chosen: moversOf([...moving, ...unmoved]),
    standsOut: moversOf(standsOut),
    newcomers,
    moving: moving.length,
  };
}
