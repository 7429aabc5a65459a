import type { Counters } from "../publication/counters.ts";
import type { RecountAll } from "../storage/recount.ts";

const countersText = ({ batch, received, published, pending, aboveLimit }: Counters): string =>
  [batch, received, published, pending, aboveLimit].join(" ");

/**
 * Recounts events and remembers those that differ from their stored counters and sums. An event is recounted only if its
 * counters have changed, or while it differs. `onDifference` is called when an event starts to differ.
 */
export function createRecountWatch(
  recountAll: RecountAll,
  clock: () => number,
  onDifference: (code: string) => void,
) {
  const equal = new Map<string, string>();
  let differing: readonly string[] = [];
  let lastDurationMs: number | undefined;
  return {
    /** The codes of events that differed in their last recount. */
    differing: () => differing,
    /** The duration of the last check; undefined before the first. */
    lastDurationMs: () => lastDurationMs,

    async check(signal?: AbortSignal): Promise<void> {
      const startedMs = clock();
      const found: string[] = [];
      const events = recountAll(
        ({ event, counters }) => equal.get(event.code) !== countersText(counters),
      );
      for await (const { code, recount } of events) {
        if (signal?.aborted) return;
        if (!recount) equal.delete(code);
        else if (recount.isEqual) equal.set(code, countersText(recount.stored));
        else {
          equal.delete(code);
          found.push(code);
        }
      }
      for (const code of found) if (!differing.includes(code)) onDifference(code);
      differing = found;
      lastDurationMs = clock() - startedMs;
    },
  };
}

export type RecountWatch = ReturnType<typeof createRecountWatch>;
