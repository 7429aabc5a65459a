import type { ChromiumRig } from "../../../rig/chromium/launch-chromium.ts";
import type { Measured } from "../../in-markdown.ts";
import {
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

/** Shows all thumbnails of a folder: how long it takes if each is in view, and the memory while they are scrolled through. */
export async function measureGrid(
  rig: ChromiumRig,
  folder: string,
  photos: number,
): Promise<Measured> {
  const { page } = await openEmpty(rig);
  await page.setViewport(windows.usual);
  await openReview(page, folder);
  await search(rig, page, { findsBlurry: false });
  const { afterBytes: beforeBytes } = await withMemory(rig, async () => {});
  const { peakBytes, afterBytes } = await withMemory(rig, async () => {
    await showGroups(page);
    await scrollThrough(page);
    await goToNextPage(page);
    await scrollThrough(page);
  });
  await page.close();
  const high = await rig.openDashboard("cleanup");
  await high.setViewport(windows.high);
  await openReview(high, folder);
  await search(rig, high, { findsBlurry: false });
  const firstMs = await untilDrawn(high, photosOfPage, () => showGroups(high));
  const secondMs = await untilDrawn(high, photos - photosOfPage, () => goToNextPage(high));
  await high.close();
  const megabytes = (bytes: number) => ((bytes - beforeBytes) / 1e6).toFixed(0);
  return {
    title: "Photos in Chromium: a grid of thumbnails",
    note: `${photos} photos of 12 million pixels with an embedded thumbnail, in two pages. Memory of the page’s process, above what it was before, while they are scrolled through; time with all of a page in view.`,
    rows: [
      {
        thumbnails: String(photos),
        "shown, s (aim: 2)": ((firstMs + secondMs) / 1000).toFixed(1),
        "peak, MB": megabytes(peakBytes),
        "three seconds later, MB (aim: ≤ 60)": megabytes(afterBytes),
      },
    ],
  };
}
