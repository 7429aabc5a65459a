import type { PlayerState } from "../control/player-protocol.ts";

/** A player of the page, adapted. Any method may throw, because the player belongs to the page. */
export type Player = {
  read(): PlayerState;
  /** Limits the height of what is loaded from now on. The buffer is kept. */
  cap(heightPx: number): void;
  /** Restores what was set before `cap`. */
  release(): void;
  /** Removes a limit that is in the way of a quality the person chose, and keeps that choice. */
  yield?(): void;
};

export const isObject = (value: unknown): value is object =>
  (typeof value === "object" || typeof value === "function") && value !== null;

/** The value of a property of an object or its prototypes, without running getters of the page. */
export function readProperty(holder: object, name: string): unknown {
  for (let at: object | null = holder; at; at = Object.getPrototypeOf(at) as object | null) {
    const descriptor = Object.getOwnPropertyDescriptor(at, name);
    if (descriptor) return descriptor.value;
  }
  return undefined;
}

/** Whether the value has these methods, by which a kind of player is recognised. */
export const hasMethods = <Name extends string>(
  value: unknown,
  ...names: Name[]
): value is Record<Name, (...args: unknown[]) => unknown> =>
  isObject(value) && names.every((name) => typeof readProperty(value, name) === "function");

/** The highest rendition up to a height, or the lowest of all. */
export function highestUpTo<T extends { height?: number }>(
  renditions: readonly T[],
  heightPx: number,
): T | undefined {
  const ordered = renditions
    .filter(({ height }) => height! > 0)
    .toSorted((a, b) => a.height! - b.height!);
  return ordered.findLast(({ height }) => height! <= heightPx) ?? ordered[0];
}

export const readHeights = (renditions: readonly { height?: number }[]): number[] =>
  renditions.map(({ height }) => height ?? 0);
