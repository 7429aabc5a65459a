import type { ChromiumRig } from "../../../rig/chromium/launch-chromium.ts";
import type { Measured } from "../../in-markdown.ts";
import { openEmpty, openReview, search, withMemory } from "./review-page.ts";

type Counts = { unlikePhotos: number; largePhotos: number };

/** The processor time of the two passes, of all processes of the browser. */
export async function measureCost(
  rig: ChromiumRig,
  folders: { unlike: string; large: string },
  { unlikePhotos, largePhotos }: Counts,
): Promise<Measured> {
  const costOf = async (folder: string, photos: number) => {
    const { page, emptyBytes } = await openEmpty(rig);
    await openReview(page, folder);
    let spentMs = 0;
    const { peakBytes } = await withMemory(rig, async () => {
      spentMs = await search(rig, page);
    });
    await page.close();
    return {
      photos: String(photos),
      "processor, s for 1,000": (spentMs / photos).toFixed(1),
      "peak memory above the empty page, MB": ((peakBytes - emptyBytes) / 1e6).toFixed(0),
    };
  };
  return {
    title: "Photos in Chromium: reading and decoding",
    note: "All processes of the browser. Each of the decoded photos is like five others. They have 12 million pixels.",
    rows: [
      {
        what: "first pass: header and embedded thumbnail",
        aim: "≤ 5 s",
        ...(await costOf(folders.unlike, unlikePhotos)),
      },
      {
        what: "both passes: every photo decoded",
        aim: "≤ 120 s, ≤ 250 MB",
        ...(await costOf(folders.large, largePhotos)),
      },
    ],
  };
}
