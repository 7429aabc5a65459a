import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Page } from "puppeteer-core";
import type { ChromiumRig } from "../../../rig/chromium/launch-chromium.ts";
import { dropFolder } from "../../../rig/folders/drop-folder.ts";
import { cpuMs } from "../../transfer/process-usage.ts";
import { largestPageBytes } from "../../cleaner/processes.ts";
import { largeWidthPixels } from "./make-scenes.ts";

const press = (page: Page, selector: string): Promise<void> =>
  page
    .waitForSelector(selector)
    .then((element) => element!.evaluate((it) => (it as HTMLElement).click()));

type Tasks = { longTasksMs: number[] };

/** Tasks of the page's main thread above 50 ms during some work. */
export async function longTasks(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const tasks = ((globalThis as unknown as Tasks).longTasksMs = []) as number[];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask" });
  });
  await work();
  // Entries arrive a little after their task.
  await wait(500);
  return page.evaluate(() => (globalThis as unknown as Tasks).longTasksMs);
}

type WithBrowser = Pick<ChromiumRig, "browser">;

const pageBytes = (browser: Browser): number => largestPageBytes(browser.process()!.pid!);

/** The memory of a page's process after a garbage collection and the moment that the browser takes to free what it found. */
export async function collectedBytes({ browser }: WithBrowser, page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  await session.detach();
  await wait(3000);
  return pageBytes(browser);
}

/** Samples the memory during some work: its peak, and what it is three seconds later. */
export async function withMemory({ browser }: WithBrowser, work: () => Promise<void>) {
  let peakBytes = 0;
  const sample = () => {
    peakBytes = Math.max(peakBytes, pageBytes(browser));
  };
  const sampling = setInterval(sample, 200);
  try {
    await work();
    await wait(3000);
    sample();
    return { peakBytes, afterBytes: pageBytes(browser) };
  } finally {
    clearInterval(sampling);
  }
}

/** The memory of the page before a folder was dropped on it. */
export async function openEmpty(rig: ChromiumRig): Promise<{ page: Page; emptyBytes: number }> {
  const page = await rig.openDashboard("cleanup");
  await page.waitForSelector("#cleanup-drop");
  await wait(2000);
  return { page, emptyBytes: pageBytes(rig.browser) };
}

/** Scans a folder. */
export async function openReview(page: Page, folder: string): Promise<void> {
  await dropFolder(page, "#cleanup-drop", folder);
  await page.waitForSelector("#photos-start");
}

/** Searches similar photos, and returns the processor time that all processes of the browser took. */
export async function search(rig: ChromiumRig, page: Page): Promise<number> {
  const before = await cpuMs(rig.browser);
  await press(page, "#photos-start");
  // The protocol of the browser limits how long one call may wait.
  while (!(await page.$("#cleanup-show-photos"))) await wait(500);
  return (await cpuMs(rig.browser)) - before;
}

export const showGroups = (page: Page): Promise<void> => press(page, "#cleanup-show-photos");

const choose = ".photo-group__foot .push";

/** Waits until each of so many thumbnails is drawn. Returns the milliseconds since `work` began. */
export async function untilDrawn(
  page: Page,
  count: number,
  work: () => Promise<void>,
): Promise<number> {
  const start = performance.now();
  await work();
  await page.waitForFunction(
    (wanted) => document.querySelectorAll(".thumb__picture[data-drawn=true]").length === wanted,
    { polling: 20, timeout: 120_000 },
    count,
  );
  return performance.now() - start;
}

export const goToNextPage = (page: Page): Promise<void> => press(page, "#photos-others");

/** Scrolls through a page of groups in steps of half a window, drawing what comes into view. */
export const scrollThrough = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    scrollTo({ top: 0 });
    while (scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
      scrollBy({ top: innerHeight / 2, behavior: "instant" });
      for (let frames = 0; frames < 12; frames += 1) await frame();
    }
  });

const bothDrawn = () =>
  document.querySelectorAll("dialog .pane canvas[data-drawn=true]").length === 2;

/** Compares the first groups one after the other; in each, swaps the two photos and marks one. */
export async function compareGroups(page: Page, groups: number): Promise<void> {
  await press(page, choose);
  for (let group = 0; group < groups; group += 1) {
    await page.waitForFunction(bothDrawn, { polling: 20, timeout: 60_000 });
    for (const key of ["KeyS", "KeyS", "KeyP", "KeyX", "PageDown"] as const) {
      await page.keyboard.press(key);
    }
  }
  await page.keyboard.press("Escape");
}

/** Zooms in to the pixels of the first pairs. */
export async function zoomIn(page: Page, groups: number): Promise<void> {
  await press(page, choose);
  for (let group = 0; group < groups; group += 1) {
    await page.waitForFunction(bothDrawn, { polling: 20, timeout: 60_000 });
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("+");
    await page.waitForFunction(
      (width) =>
        [...document.querySelectorAll<HTMLCanvasElement>("dialog .pane canvas")].every(
          (canvas) => canvas.width === width,
        ),
      { polling: 20, timeout: 60_000 },
      largeWidthPixels,
    );
    await page.keyboard.press("PageDown");
  }
  await page.keyboard.press("Escape");
}

/** Says of the second photo of some groups that it is not alike. */
export async function tellApart(page: Page, groups: number): Promise<void> {
  await press(page, choose);
  for (let group = 0; group < groups; group += 1) {
    await page.waitForFunction(bothDrawn, { polling: 20, timeout: 60_000 });
    await page.keyboard.press("KeyN");
  }
  await page.keyboard.press("Escape");
}
