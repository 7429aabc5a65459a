import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type ChromiumRig, launchChromium } from "../rig/chromium/launch-chromium.ts";
import type { Measured } from "./in-markdown.ts";
import { makeLargePhotos, makeSmallPhotos } from "./photos/review/make-scenes.ts";
import { measureGroups } from "./photos/review/measure-groups.ts";
import { measurePages } from "./photos/review/measure-pages.ts";
import { openEmpty, openReview, search, withMemory } from "./photos/review/review-page.ts";

type Counts = { unlikePhotos: number; largePhotos: number };

/** The processor time of the two passes, of all processes of the browser. */
async function measureCost(
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

/** 34 scenes of six photos. */
const largePhotos = 204;
const groups = 2000;
/** Of which only the header and the embedded thumbnail are read. */
const unlikePhotos = 1000;

/** What photos cost in Chromium: reading and decoding, pages of groups, and a review of 2,000 groups. */
export async function run(): Promise<Measured[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "photos-review-"));
  try {
    const unlike = path.join(folder, "unlike");
    const many = path.join(folder, "many");
    const large = path.join(many, "camera");
    await Promise.all([
      makeSmallPhotos(unlike, unlikePhotos, false),
      makeLargePhotos(large, largePhotos),
      makeSmallPhotos(many, groups - largePhotos / 6, true),
    ]);
    const withBrowser = async <T>(measure: (rig: ChromiumRig) => Promise<T>): Promise<T> => {
      const rig = await launchChromium({ language: "en" });
      try {
        return await measure(rig);
      } finally {
        await rig.close();
      }
    };
    return [
      await withBrowser((rig) =>
        measureCost(rig, { unlike, large }, { unlikePhotos, largePhotos }),
      ),
      await withBrowser((rig) => measurePages(rig, large)),
      await withBrowser((rig) => measureGroups(rig, many, groups)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
