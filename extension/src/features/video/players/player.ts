import type { PlayerState } from "../control/player-protocol.ts";

/** A player of a page, whatever its make. Anything in it may throw: it belongs to the page. */
export type Player = {
  read(): PlayerState;
  /** From the next piece of film on at most this height; what is in the buffer is not thrown away. */
  cap(heightPx: number): void;
  /** As it was before `cap`. */
  release(): void;
  /** The person chose: what we set is taken back where it stands in their way, and their choice is kept. */
  letGo?(): void;
};

export const isObject = (value: unknown): value is object =>
  (typeof value === "object" || typeof value === "function") && value !== null;

/** Whether the value has these methods, as players of one make do. */
export const can = <Name extends string>(
  value: unknown,
  ...names: Name[]
): value is Record<Name, (...given: unknown[]) => unknown> =>
  isObject(value) && names.every((name) => typeof Reflect.get(value, name) === "function");

/** The highest of the rungs that are not above a height, or the lowest of all. */
export function highestUpTo<T extends { height?: number }>(
  rungs: readonly T[],
  heightPx: number,
): T | undefined {
  const ordered = rungs
    .filter(({ height }) => height! > 0)
    .toSorted((a, b) => a.height! - b.height!);
  return ordered.findLast(({ height }) => height! <= heightPx) ?? ordered[0];
}

export const heightsOf = (rungs: readonly { height?: number }[]): number[] =>
  rungs.map(({ height }) => height ?? 0);
