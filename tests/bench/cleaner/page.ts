import { setTimeout as wait } from "node:timers/promises";
import type { FromScan } from "../../../extension/src/features/cleanup/scan/scan-messages.ts";
import type { ScanResult } from "../../../extension/src/features/cleanup/scan/scan-result.ts";
import { putRows } from "../../e2e/support/stored-rows.ts";
import { type ChromiumRig, launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { dropFolder } from "../../rig/folders/drop-folder.ts";
import { cpuMs } from "../transfer/process-usage.ts";
import { totalReadBytes, watchMemory } from "./processes.ts";

/** What was recorded in the page during a scan. Times are those of the page's clock. */
type Recorded = {
  dropMs: number;
  stopMs: number;
  shownMs: number;
  progressMs: number[];
  /** Whether the result and the fingerprints are stored. */
  isSaved: boolean;
  groups: string[][];
};
export type PageScan = Recorded & {
  /** The peak memory of the page's process with its workers. */
  peakBytes: number;
  /** The memory of that process before the scan. */
  idleBytes: number;
  /** The growth of the browser's main process. */
  browserBytes: number;
  /** The bytes read within half a second after the result of a stopped scan appeared. */
  readBytesAfter: number;
  /** The processor time of all processes of the browser, until the result is shown. */
  spentMs: number;
};

/** Runs in the page, and records the messages of its workers, the drop, the click on stop, and the result. */
function recordScan(holdsRequests: boolean) {
  const recorded: Recorded = {
    dropMs: 0,
    stopMs: 0,
    shownMs: 0,
    progressMs: [],
    isSaved: false,
    groups: [],
  };
  let groupsFound: ScanResult["groups"] = [];
  // The paths are collected only after the scan, so that they do not slow it down.
  const readRecorded = () => ({
    ...recorded,
    groups: groupsFound.map(({ files }) => files.map(({ path }) => path)),
  });
  Object.assign(globalThis, { recorded, readRecorded });
  const held = Promise.withResolvers<void>();
  if (!holdsRequests) held.resolve();
  Object.assign(globalThis, { sendHeld: held.resolve });
  const NativeWorker = globalThis.Worker;
  globalThis.Worker = class extends NativeWorker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      this.addEventListener("message", ({ data }: MessageEvent<FromScan<"scan">>) => {
        if (data.type === "progress") recorded.progressMs.push(performance.now());
        if (data.type === "done" && "groups" in data.answer) groupsFound = data.answer.groups;
        if (data.type === "saved") recorded.isSaved = true;
      });
    }
    /** A request that is held waits until its worker is prepared. */
    override postMessage(request: unknown) {
      void held.promise.then(() => super.postMessage(request));
    }
  };
  addEventListener("drop", () => (recorded.dropMs = performance.now()), true);
  addEventListener(
    "click",
    ({ target }) => {
      if (target instanceof Element && target.closest("#cleanup-stop")) {
        recorded.stopMs = performance.now();
      }
    },
    true,
  );
  const checkResult = () => {
    if (recorded.shownMs || !recorded.dropMs) return;
    if (document.querySelector("#cleanup-drop, #cleanup-stop")) return;
    recorded.shownMs = performance.now();
  };
  new MutationObserver(checkResult).observe(document, { childList: true, subtree: true });
}

/** Runs in the page, once the worker is prepared. */
const sendHeld = () => (globalThis as unknown as { sendHeld: () => void }).sendHeld();

/** As in `scan-worker.ts`. */
const reportEveryMs = 250;

/** Runs in the worker of a scan before it starts: its progress is then neither counted nor sent. */
function withoutReports(everyMs: number) {
  const { setInterval: start } = globalThis;
  Object.assign(globalThis, {
    setInterval: (handler: () => void, ms: number) =>
      start(ms === everyMs ? () => {} : handler, ms),
  });
}

/**
 * `stopAfterMs` clicks on stop after this time. With `remembers`, files that an earlier scan compared are not read again. With
 * `reports` off, no progress is shown; on, the scan begins as late as without.
 */
export type ScanOptions = { stopAfterMs?: number; remembers?: boolean; reports?: boolean };

/** Drops `root` on the cleanup page of a running browser, stops the scan if requested, and waits for the result. */
async function scan(
  rig: ChromiumRig,
  root: string,
  { stopAfterMs, remembers = false, reports }: ScanOptions,
): Promise<PageScan> {
  const page = await rig.openDashboard("cleanup");
  if (reports !== undefined) {
    page.on("workercreated", (worker) => {
      // With reports, no timer has this time: both take as long to prepare.
      const ready = worker.evaluate(withoutReports, reports ? 0 : reportEveryMs);
      // A page that was closed in between has no request to hold.
      ready.then(() => page.evaluate(sendHeld)).catch(() => undefined);
    });
  }
  await page.waitForSelector("#cleanup-drop");
  if (!remembers) await putRows(page, "fingerprints", []);
  await page.evaluate(recordScan, reports !== undefined);
  const browserPid = rig.browser.process()!.pid!;
  const memory = watchMemory(browserPid);
  const spentBeforeMs = await cpuMs(rig.browser);
  try {
    await dropFolder(page, "#cleanup-drop", root);
    if (stopAfterMs !== undefined) {
      await page.waitForSelector("#cleanup-stop");
      await wait(stopAfterMs);
      await page.click("#cleanup-stop");
    }
    const untilRecorded = (key: "shownMs" | "isSaved") =>
      page.waitForFunction(
        (name) => Boolean((globalThis as unknown as { recorded: Recorded }).recorded[name]),
        { timeout: 300_000 },
        key,
      );
    await untilRecorded("shownMs");
    const spentMs = (await cpuMs(rig.browser)) - spentBeforeMs;
    const readBytes = totalReadBytes(browserPid);
    if (stopAfterMs !== undefined) await wait(500);
    const readBytesAfter = totalReadBytes(browserPid) - readBytes;
    const recorded = await page.evaluate(() =>
      (globalThis as unknown as { readRecorded: () => Recorded }).readRecorded(),
    );
    const seen = memory.seen();
    // A page that closes before stores nothing that the next scan could remember.
    await untilRecorded("isSaved");
    return { ...recorded, ...seen, readBytesAfter, spentMs };
  } finally {
    memory.end();
    await page.close();
  }
}

export type OpenBrowser = {
  scan: (root: string, options?: ScanOptions) => Promise<PageScan>;
  close: () => Promise<void>;
};

/** Opens a browser for several scans, because people do not restart theirs for each. */
export async function openBrowser(): Promise<OpenBrowser> {
  const rig = await launchChromium({ language: "en" });
  return { scan: (root, options = {}) => scan(rig, root, options), close: rig.close };
}
