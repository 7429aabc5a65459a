import type { Reading } from "./measurement.ts";

/** How this feature reads what a tab transferred: the entrypoint gives it the ledger's own reading. */
export type VisitPort = {
  /** Calls `listener` now and at each change. Returns how to stop. */
  watch: (tabId: number, listener: (reading: Reading | undefined) => void) => () => void;
  /** Asks the page for what it has not told yet. */
  ask: (tabId: number) => Promise<unknown>;
};

const quietMs = 2_000;
const patienceMs = 25_000;

type Settled = { reading: Reading; isCutShort: boolean };

/**
 * The transfer of the document that took the place of `replaces`, once nothing came for two seconds; as it is when the
 * patience is over; undefined when nothing was heard of any. `isLoaded` says whether the tab has all it asked for, and
 * rejects when there is no such tab any more.
 */
export function settledVisit(
  { watch, ask }: VisitPort,
  tabId: number,
  replaces: string | undefined,
  isLoaded: () => Promise<boolean>,
): Promise<Settled | undefined> {
  return new Promise((resolve) => {
    let last: Reading | undefined;
    let quiet: ReturnType<typeof setTimeout>;
    const end = (isCutShort: boolean) => {
      clearTimeout(quiet);
      clearTimeout(patience);
      stop();
      resolve(last && { reading: last, isCutShort });
    };
    const wait = () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => void look(), quietMs);
    };
    const look = async () => {
      const before = last;
      // A page that is measured on click tells only when it is asked.
      await ask(tabId).catch(() => undefined);
      const isAtRest = await isLoaded().catch(() => "closed" as const);
      if (isAtRest === "closed") end(true);
      else if (isAtRest && last !== undefined && last === before) end(false);
      else wait();
    };
    const patience = setTimeout(() => end(true), patienceMs);
    const stop = watch(tabId, (reading) => {
      if (!reading || reading.document === replaces || reading.requests === 0) return;
      const isNews = JSON.stringify(reading) !== JSON.stringify(last);
      last = isNews ? reading : last;
      if (isNews) wait();
    });
    wait();
  });
}
