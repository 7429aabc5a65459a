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
/** `elsewhere`: another site than the one that is measured. */
type TabState = "loading" | "loaded" | "elsewhere";

/**
 * The transfer of the document that took the place of `replaces`, once nothing came for two seconds; as it is when the
 * patience is over; undefined when nothing was heard of any. `moved`: a second one took its place meanwhile, or the tab went
 * elsewhere. `look` says what the tab shows, and rejects when there is no such tab any more.
 */
export function waitUntilSettled(
  { watch, ask }: VisitPort,
  tabId: number,
  replaces: string | undefined,
  look: () => Promise<TabState>,
): Promise<Settled | "moved" | undefined> {
  return new Promise((resolve) => {
    let last: Reading | undefined;
    let quiet: ReturnType<typeof setTimeout>;
    const end = (answer: Settled | "moved" | undefined) => {
      clearTimeout(quiet);
      clearTimeout(patience);
      stop();
      resolve(answer);
    };
    const wait = () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => void check(), quietMs);
    };
    const check = async () => {
      const before = last;
      // A page that is measured on click tells only when it is asked.
      await ask(tabId).catch(() => undefined);
      const state = await look().catch(() => "elsewhere" as const);
      if (state === "elsewhere") end("moved");
      else if (state === "loaded" && last && last === before)
        end({ reading: last, isCutShort: false });
      else wait();
    };
    const patience = setTimeout(() => end(last && { reading: last, isCutShort: true }), patienceMs);
    const stop = watch(tabId, (reading) => {
      if (!reading || reading.document === replaces || reading.requests === 0) return;
      if (last && last.document !== reading.document) return end("moved");
      const isNews = JSON.stringify(reading) !== JSON.stringify(last);
      last = isNews ? reading : last;
      if (isNews) wait();
    });
    wait();
  });
}
