import { setTimeout as wait } from "node:timers/promises";
import type { FromScan } from "../../extension/src/features/cleanup/scan/scan-messages.ts";
import type { ScanResult } from "../../extension/src/features/cleanup/scan/scan-result.ts";
import { type ChromiumRig, launchChromium } from "../rig/chromium/launch-chromium.ts";
import { dropFolder } from "../rig/folders/drop-folder.ts";
import { familyOf, readBytesOf, shareOfMemory } from "./cleaner-processes.ts";

/** What the page noted while it looked through a folder; times are those of the page's clock. */
type Noted = {
  dropMs: number;
  stopMs: number;
  shownMs: number;
  progressMs: number[];
  groups: string[][];
};
export type PageScan = Noted & {
  /** The most the page's process held with all its workers, and how much of it before the scan. */
  peakBytes: number;
  idleBytes: number;
  /** How much more the browser itself held. */
  browserBytes: number;
  /** What was read from files within half a second after a stopped scan was shown. */
  readBytesAfter: number;
};

/** Listens as the page does: to its workers, to the clicks and to what is shown. */
function note() {
  const noted: Noted = { dropMs: 0, stopMs: 0, shownMs: 0, progressMs: [], groups: [] };
  let groupsFound: ScanResult["groups"] = [];
  // Only when asked, so that it costs the scan nothing.
  const ask = () => ({
    ...noted,
    groups: groupsFound.map(({ files }) => files.map(({ path }) => path)),
  });
  Object.assign(globalThis, { noted, askNoted: ask });
  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    constructor(...words: ConstructorParameters<typeof Worker>) {
      super(...words);
      this.addEventListener("message", ({ data }: MessageEvent<FromScan>) => {
        if (data.type === "walked" || data.type === "compared") {
          noted.progressMs.push(performance.now());
        }
        if (data.type === "done") groupsFound = data.result.groups;
      });
    }
  };
  addEventListener("drop", () => (noted.dropMs = performance.now()), true);
  addEventListener(
    "click",
    ({ target }) => {
      if (target instanceof Element && target.closest("#cleanup-stop")) {
        noted.stopMs = performance.now();
      }
    },
    true,
  );
  const look = () => {
    if (noted.shownMs || !noted.dropMs) return;
    if (document.querySelector("#cleanup-drop, #cleanup-stop")) return;
    noted.shownMs = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/** Drops `root` on the cleanup page of a running browser and waits until it shows what was found, or stops it midway. */
async function scan(rig: ChromiumRig, root: string, stopAfterMs?: number): Promise<PageScan> {
  const page = await rig.openDashboard("cleanup");
  await page.waitForSelector("#cleanup-drop");
  await page.evaluate(note);
  const browserPid = rig.browser.process()!.pid!;
  const renderer = () => Math.max(...familyOf(browserPid, "renderer").map(shareOfMemory));
  const idleBytes = renderer();
  const browserIdleBytes = shareOfMemory(browserPid);
  let peakBytes = 0;
  let browserBytes = 0;
  const sample = setInterval(() => {
    peakBytes = Math.max(peakBytes, renderer());
    browserBytes = Math.max(browserBytes, shareOfMemory(browserPid) - browserIdleBytes);
  }, 500);
  try {
    await dropFolder(page, "#cleanup-drop", root);
    if (stopAfterMs !== undefined) {
      await page.waitForSelector("#cleanup-stop");
      await wait(stopAfterMs);
      await page.click("#cleanup-stop");
    }
    await page.waitForFunction(
      () => (globalThis as unknown as { noted: Noted }).noted.shownMs > 0,
      {
        timeout: 300_000,
      },
    );
    const readBytes = readBytesOf(browserPid);
    if (stopAfterMs !== undefined) await wait(500);
    const readBytesAfter = readBytesOf(browserPid) - readBytes;
    const noted = await page.evaluate(() =>
      (globalThis as unknown as { askNoted: () => Noted }).askNoted(),
    );
    return { ...noted, peakBytes, idleBytes, browserBytes, readBytesAfter };
  } finally {
    clearInterval(sample);
    await page.close();
  }
}

export type OpenBrowser = {
  scan: (root: string, stopAfterMs?: number) => Promise<PageScan>;
  close: () => Promise<void>;
};

/** Keeps one browser open between scans, as a person does. */
export async function openBrowser(): Promise<OpenBrowser> {
  const rig = await launchChromium({ language: "en" });
  return { scan: (root, stopAfterMs) => scan(rig, root, stopAfterMs), close: rig.close };
}
