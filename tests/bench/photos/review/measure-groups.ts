import type { ChromiumRig } from "../../../rig/chromium/launch-chromium.ts";
import type { Measured } from "../../in-markdown.ts";
import {
  compareGroups,
  goToNextPage,
  longTasks,
  openEmpty,
  openReview,
  scrollThrough,
  search,
  showGroups,
  tellApart,
  withMemory,
  zoomIn,
} from "./review-page.ts";

const pagesScrolled = 8;
const groupsCompared = 30;
const groupsZoomed = 5;
const groupsApart = 5;

/** Reviews many groups: pauses of the page, and memory, in each step. */
export async function measureGroups(
  rig: ChromiumRig,
  folder: string,
  groups: number,
): Promise<Measured> {
  const { page, emptyBytes } = await openEmpty(rig);
  await openReview(page, folder);
  const rows: Record<string, string>[] = [];
  const step = async (what: string, work: () => Promise<void>) => {
    let tasks: number[] = [];
    const { peakBytes } = await withMemory(rig, async () => {
      tasks = await longTasks(page, work);
    });
    const { JSHeapUsedSize = 0 } = await page.metrics();
    rows.push({
      what,
      "tasks above 50 ms": String(tasks.length),
      "longest, ms": tasks.length > 0 ? Math.max(...tasks).toFixed(0) : "–",
      "peak above the empty page, MB (aim: ≤ 250)": ((peakBytes - emptyBytes) / 1e6).toFixed(0),
      "JavaScript, MB": (JSHeapUsedSize / 1e6).toFixed(0),
    });
  };
  await step("search", async () => void (await search(rig, page)));
  await step("groups shown", () => showGroups(page));
  // Those of the first page have large photos.
  await step(`${groupsCompared} groups compared, one photo of each marked`, () =>
    compareGroups(page, groupsCompared),
  );
  await step(`${groupsZoomed} pairs zoomed in to their pixels`, () => zoomIn(page, groupsZoomed));
  await step(`${pagesScrolled} pages scrolled through`, async () => {
    for (let shown = 0; shown < pagesScrolled; shown += 1) {
      await scrollThrough(page);
      await goToNextPage(page);
    }
  });
  await step(`${groupsApart} photos said not to be alike`, () => tellApart(page, groupsApart));
  const left = await page.$eval(".photo-page h2", ({ textContent }) => textContent);
  await page.close();
  return {
    title: "Photos in Chromium: a review of 2,000 groups",
    note: `${groups} groups made; the page says “${left}” at the end. 12 million pixels in the first 34 groups.`,
    rows,
  };
}
