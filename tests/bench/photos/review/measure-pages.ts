import type { Page } from "puppeteer-core";
import type { ChromiumRig } from "../../../rig/chromium/launch-chromium.ts";
import type { Measured } from "../../in-markdown.ts";
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

/** Four groups, with the kept photo and three others of each. */
const picturesOfPage = 16;
const pages = 5;
const usualWindow = { width: 1400, height: 900 };
/** All of a page is in view. */
const highWindow = { width: 1400, height: 2000 };

/** The memory of some work above what it was before, each after the same garbage collection but for the peak. */
async function grownBytes(rig: ChromiumRig, page: Page, work: () => Promise<void>) {
  const beforeBytes = await collectedBytes(rig, page);
  const { peakBytes, afterBytes } = await withMemory(rig, work);
  const megabytes = (bytes: number) => ((bytes - beforeBytes) / 1e6).toFixed(0);
  return {
    "peak, MB": megabytes(peakBytes),
    "three seconds later, MB": megabytes(afterBytes),
    "after a garbage collection, MB (aim: ≤ 60)": megabytes(await collectedBytes(rig, page)),
  };
}

async function memoryOfPages(rig: ChromiumRig, folder: string) {
  const { page } = await openEmpty(rig);
  await page.setViewport(usualWindow);
  await openReview(page, folder);
  await search(rig, page);
  const grown = await grownBytes(rig, page, async () => {
    await showGroups(page);
    await scrollThrough(page);
    for (let turned = 1; turned < pages; turned += 1) {
      await goToNextPage(page);
      await scrollThrough(page);
    }
  });
  await page.close();
  return grown;
}

async function secondsUntilShown(rig: ChromiumRig, folder: string) {
  const { page } = await openEmpty(rig);
  await page.setViewport(highWindow);
  await openReview(page, folder);
  await search(rig, page);
  const shownMs = await untilDrawn(page, picturesOfPage, () => showGroups(page));
  await page.close();
  return (shownMs / 1000).toFixed(1);
}

/** Shows pages of groups: how long one takes, and the memory while several are gone through. */
export async function measurePages(rig: ChromiumRig, folder: string): Promise<Measured> {
  const memory = await memoryOfPages(rig, folder);
  return {
    title: "Photos in Chromium: pages of groups",
    note: `Groups of six photos of 12 million pixels with an embedded thumbnail, ${picturesOfPage} pictures a page. Memory of the page’s process, above what it was before, while ${pages} pages are gone through.`,
    rows: [
      {
        what: "groups of photos",
        "a page is shown, s (aim: 2)": await secondsUntilShown(rig, folder),
        ...memory,
      },
    ],
  };
}
