import type { Mover } from "./mover.ts";
import { isNewcomer } from "./part-movement.ts";

type Options = {
  /** The part of everything in the figure. */
  part: number;
  /** The parts by method. */
  methodParts: readonly number[];
  k: number;
};

/** Whether too few contributions move the part to publish it as they are. */
function isRare<C>(movers: readonly Mover<C>[], part: number, k: number): boolean {
  const moving = movers.flatMap(({ movements }) => movements.get(part) ?? []);
  const newcomers = moving.filter(isNewcomer).length;
  return moving.length > 0 && (newcomers === 0 ? moving.length : newcomers) < k;
}

/**
 * The contributions of one figure that a batch may take while more are expected. The others are kept back for the batch of
 * the close, because it cannot publish fewer than K newcomers: first those of a method that few use, with which the
 * figure could not be broken down, then newcomers in the order of the rows, which depends on no value.
 */
export function withoutKeptBack<C>(
  movers: readonly Mover<C>[],
  { part, methodParts, k }: Options,
): readonly Mover<C>[] {
  const isNew = ({ movements }: Mover<C>): boolean => {
    const movement = movements.get(part);
    return movement !== undefined && isNewcomer(movement);
  };
  const rareParts = methodParts.filter((methodPart) => isRare(movers, methodPart, k));
  const common = movers.filter(({ movements }) => !rareParts.some((rare) => movements.has(rare)));
  const taken = common.length > 0 ? common : movers;
  let missing = k - (movers.filter(isNew).length - taken.filter(isNew).length);
  return taken.filter((mover) => {
    if (missing <= 0 || !isNew(mover)) return true;
    missing -= 1;
    return false;
  });
}
