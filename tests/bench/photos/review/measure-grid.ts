import type { Page } from "puppeteer-core";
import { type ChromiumRig, launchBareChromium } from "../../../rig/chromium/launch-chromium.ts";
import type { Measured } from "../../in-markdown.ts";
import { openPlainGrid } from "./plain-grid.ts";
import {
  collectedBytes,
  goToNextPage,
  openEmpty,
  openReview,
  scrollThrough,
  search,
  showGroups,
  untilDrawn,
  withMemory,
} from "./review-page.ts";

/** Groups of six on the first page, and in all. */
const photosOfPage = 144;
/** High enough for all groups of a page, and as people have it. */
const windows = { high: { width: 1400, height: 9000 }, usual: { width: 1400, height: 900 } };

/** The memory of some work above what it was before, each after the same garbage collection but for the peak. */
async function grownBytes(
  rig: Pick<ChromiumRig, "browser">,
  page: Page,
  work: () => Promise<void>,
) {
  const beforeBytes = await collectedBytes(rig, page);
  const { peakBytes, afterBytes } = await withMemory(rig, work);
  const megabytes = (bytes: number) => ((bytes - beforeBytes) / 1e6).toFixed(0);
  return {
    "peak, MB": megabytes(peakBytes),
    "three seconds later, MB": megabytes(afterBytes),
    "after a garbage collection, MB (aim: ≤ 60)": megabytes(await collectedBytes(rig, page)),
  };
}

async function memoryOfReview(rig: ChromiumRig, folder: string) {
  const { page } = await openEmpty(rig);
  await page.setViewport(windows.usual);
  await openReview(page, folder);
  await search(rig, page, { findsBlurry: false });
  const grown = await grownBytes(rig, page, async () => {
    await showGroups(page);
    await scrollThrough(page);
    await goToNextPage(page);
    await scrollThrough(page);
  });
  await page.close();
  return grown;
}

async function secondsUntilShown(rig: ChromiumRig, folder: string, photos: number) {
  const page = await rig.openDashboard("cleanup");
  await page.setViewport(windows.high);
  await openReview(page, folder);
  await search(rig, page, { findsBlurry: false });
  const firstMs = await untilDrawn(page, photosOfPage, () => showGroups(page));
  const secondMs = await untilDrawn(page, photos - photosOfPage, () => goToNextPage(page));
  await page.close();
  return ((firstMs + secondMs) / 1000).toFixed(1);
}

/** What a page without a program takes to show as many small pictures. */
async function memoryOfPlainGrid(folder: string) {
  const browser = await launchBareChromium([]);
  try {
    const { page, showPictures } = await openPlainGrid(browser, folder, windows.usual);
    return await grownBytes({ browser }, page, async () => {
      await showPictures();
      await scrollThrough(page);
    });
  } finally {
    await browser.close();
  }
}

/** Shows all thumbnails of a folder: how long it takes if each is in view, and the memory while they are scrolled through. */
export async function measureGrid(
  rig: ChromiumRig,
  folder: string,
  photos: number,
): Promise<Measured> {
  const review = await memoryOfReview(rig, folder);
  const seconds = await secondsUntilShown(rig, folder, photos);
  const row = (what: string, shown: string, memory: typeof review) => ({
    what,
    thumbnails: String(photos),
    "shown, s (aim: 2)": shown,
    ...memory,
  });
  return {
    title: "Photos in Chromium: a grid of thumbnails",
    note: `${photos} photos of 12 million pixels with an embedded thumbnail, in two pages; and a plain page with as many small pictures, all of which it keeps. Memory of the page’s process, above what it was before, while they are scrolled through; time with all of a page in view.`,
    rows: [
      row("the review", seconds, review),
      row("a plain page of small pictures", "–", await memoryOfPlainGrid(folder)),
    ],
  };
}
