import type { Counters } from "../publication/counters.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";
import { recountEvents } from "./recount-events.ts";

const textOf = ({ batch, participations, pending, aboveLimit }: Counters): string =>
  `${batch} ${participations} ${pending} ${aboveLimit}`;

/**
 * Counts events again and remembers which differ from what is stored. An event is counted again only once its
 * counters moved, or while it differs. `onDifference` hears of each event when it starts to differ.
 */
export function createRecountWatch(
  databasePath: string,
  clock: () => number,
  onDifference: (code: string) => void,
) {
  const equal = new Map<string, string>();
  let differing: readonly string[] = [];
  let lastDurationMs: number | undefined;
  return {
    /** Codes of the events that differed when they were last counted. */
    differing: () => differing,
    /** How long the last check took; undefined before the first. */
    lastDurationMs: () => lastDurationMs,

    async check(signal?: AbortSignal): Promise<void> {
      const startedMs = clock();
      const found: string[] = [];
      const database = openDatabase(databasePath);
      try {
        const events = recountEvents(
          database,
          ({ event, counters }) => equal.get(event.code) !== textOf(counters),
        );
        for await (const { code, recount } of events) {
          if (signal?.aborted) return;
          if (!recount) equal.delete(code);
          else if (recount.isEqual) equal.set(code, textOf(recount.stored));
          else {
            equal.delete(code);
            found.push(code);
          }
        }
      } finally {
        database.close();
      }
      for (const code of found) if (!differing.includes(code)) onDifference(code);
      differing = found;
      lastDurationMs = clock() - startedMs;
    },
  };
}

export type RecountWatch = ReturnType<typeof createRecountWatch>;
