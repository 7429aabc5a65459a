import { firstKey } from "../key-ranges.ts";

/** An event tries to publish at most once in this time. */
const minIntervalMs = 1000;
/** An event tries less often if many of the contributions that it read could not be published. */
const intervalMsPerWaiting = 1;

type Try = { atMs: number; waiting: number };

/** When each event may try to publish again. In memory only: the database stores no time. */
export function createBatchPace() {
  const tries = new Map<string, Try>();
  const postponed = new Set<string>();
  const nextKeys = new Map<string, Uint8Array>();
  /** Of events whose ceilings were raised: how far the contributions above the old ones have been read. */
  const aboveLimit = new Map<string, { next: Uint8Array; hasLeft: boolean }>();

  const isDue = (code: string, nowMs: number): boolean => {
    const last = tries.get(code);
    if (!last) return true;
    const intervalMs = Math.max(minIntervalMs, last.waiting * intervalMsPerWaiting);
    // A clock that was set back must not silence an event.
    return nowMs >= last.atMs + intervalMs || nowMs < last.atMs;
  };

  return {
    /** Whether enough time has passed since the last try of an event. */
    isDue,

    /** Whether an event may try now. If so, the time counts as that of a try; if not, the event is postponed. */
    mayTry(code: string, nowMs: number, waiting: number): boolean {
      if (!isDue(code, nowMs)) {
        postponed.add(code);
        return false;
      }
      tries.set(code, { atMs: nowMs, waiting });
      postponed.delete(code);
      return true;
    },

    /** The key from which the next try of an event reads. */
    nextKey: (code: string): Uint8Array => nextKeys.get(code) ?? firstKey,

    /**
     * Records a try: how many of the contributions that it read still wait, and, if it did not reach the last key, the key
     * from which the next try reads. That try needs no further contribution.
     */
    noteRead(code: string, waiting: number, next: Uint8Array | undefined): void {
      const last = tries.get(code);
      if (last) last.waiting = waiting;
      if (!next) return void nextKeys.delete(code);
      nextKeys.set(code, next);
      postponed.add(code);
    },

    /** The key from which the next try of an event reads contributions that were above a ceiling. */
    nextKeyAboveLimit: (code: string): Uint8Array => aboveLimit.get(code)?.next ?? firstKey,

    /**
     * Records how far a try has read such contributions, and whether it left those as they were because it published nothing.
     * Returns whether all have been read, and none were left.
     */
    noteAboveLimit(code: string, next: Uint8Array | undefined, isLeft: boolean): boolean {
      const hasLeft = isLeft || aboveLimit.get(code)?.hasLeft === true;
      if (next) aboveLimit.set(code, { next, hasLeft });
      else aboveLimit.delete(code);
      return next === undefined && !hasLeft;
    },

    /** For an event that has nothing to try. */
    forget(code: string): void {
      postponed.delete(code);
      nextKeys.delete(code);
      aboveLimit.delete(code);
    },
    postpone: (code: string): void => void postponed.add(code),

    /** The events that may try now. */
    dueCodes: (nowMs: number): string[] => [...postponed].filter((code) => isDue(code, nowMs)),
  };
}

export type BatchPace = ReturnType<typeof createBatchPace>;
