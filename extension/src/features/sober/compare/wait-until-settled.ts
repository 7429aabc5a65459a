import type { LoadedPart } from "../rules/estimate-blocked.ts";
import type { Reading } from "./measurement.ts";

/** Reads what a tab transferred. The entrypoint passes in the measuring feature's implementation. */
export type VisitPort = {
  /** Calls `listener` now and at each change. Returns a function that stops it. */
  watch: (tabId: number, listener: (reading: Reading | undefined) => void) => () => void;
  /** Makes the page report what it has not reported yet. */
  observe: (tabId: number) => Promise<unknown>;
  /** What the page of a tab loaded lately, in parts. */
  readParts: (tabId: number) => Promise<{ host: string; parts: LoadedPart[] }>;
};

const quietMs = 2_000;
const timeoutMs = 25_000;

type Settled = { reading: Reading; isCutShort: boolean };
/** `elsewhere`: another site than the one that is measured. */
export type TabState = "loading" | "loaded" | "elsewhere";

/**
 * The reading of the document that replaced `replaces`, once it has not changed for two seconds, or as it is at the timeout;
 * `undefined` if there was none. `moved`: another document followed, or the tab left the site. `readTabState` rejects if the tab
 * was closed.
 */
export function waitUntilSettled(
  { watch, observe }: VisitPort,
  tabId: number,
  replaces: string | undefined,
  readTabState: () => Promise<TabState>,
): Promise<Settled | "moved" | undefined> {
  return new Promise((resolve) => {
    let last: Reading | undefined;
    let quiet: ReturnType<typeof setTimeout>;
    const finish = (result: Settled | "moved" | undefined) => {
      clearTimeout(quiet);
      clearTimeout(timeout);
      stop();
      resolve(result);
    };
    const wait = () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => void check(), quietMs);
    };
    const check = async () => {
      const before = last;
      // A page measured on click only reports only on request.
      await observe(tabId).catch(() => undefined);
      const state = await readTabState().catch(() => "elsewhere" as const);
      if (state === "elsewhere") finish("moved");
      else if (state === "loaded" && last && last === before)
        finish({ reading: last, isCutShort: false });
      else wait();
    };
    const timeout = setTimeout(
      () => finish(last && { reading: last, isCutShort: true }),
      timeoutMs,
    );
    const stop = watch(tabId, (reading) => {
      if (!reading || reading.document === replaces || reading.requests === 0) return;
      if (last && last.document !== reading.document) return finish("moved");
      const hasChanged = JSON.stringify(reading) !== JSON.stringify(last);
      last = hasChanged ? reading : last;
      if (hasChanged) wait();
    });
    wait();
  });
}
