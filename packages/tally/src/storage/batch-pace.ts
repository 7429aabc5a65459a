/** An event tries to publish at most once in this time. */
const minIntervalMs = 1000;
/** A try reads every contribution that waits, so an event with many of them tries less often. */
const intervalMsPerWaiting = 1;

type Try = { atMs: number; waiting: number };

/** When each event may try to publish again. In memory only: the database stores no time. */
export function createBatchPace() {
  const tries = new Map<string, Try>();
  const postponed = new Set<string>();

  const isDue = (code: string, nowMs: number): boolean => {
    const last = tries.get(code);
    if (!last) return true;
    const intervalMs = Math.max(minIntervalMs, last.waiting * intervalMsPerWaiting);
    // A clock that was set back must not silence an event.
    return nowMs >= last.atMs + intervalMs || nowMs < last.atMs;
  };

  return {
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

    forget: (code: string): void => void postponed.delete(code),
    postpone: (code: string): void => void postponed.add(code),

    /** The postponed events that may try now. */
    dueCodes: (nowMs: number): string[] => [...postponed].filter((code) => isDue(code, nowMs)),
  };
}

export type BatchPace = ReturnType<typeof createBatchPace>;
