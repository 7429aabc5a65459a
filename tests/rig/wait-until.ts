import { setTimeout as wait } from "node:timers/promises";

let defaultLimitMs = 60_000;

/** For programs that drive real servers on a machine that may be busy. */
export const setWaitLimit = (limitMs: number): void => {
  defaultLimitMs = limitMs;
};

/**
 * Waits until `look` returns something other than undefined, null or false, and returns it. `what` names it for the error; a
 * function can add what was seen last.
 */
export async function waitUntil<Found>(
  what: string | (() => string),
  look: () => Found | undefined | false | null | Promise<Found | undefined | false | null>,
  limitMs = defaultLimitMs,
): Promise<Found> {
  for (const end = Date.now() + limitMs; Date.now() < end; await wait(100)) {
    const found = await look();
    if (found) return found;
  }
  const name = typeof what === "string" ? what : what();
  throw new Error(`Not within ${limitMs / 1000} s: ${name}.`);
}
