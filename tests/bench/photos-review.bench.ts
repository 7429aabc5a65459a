import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type ChromiumRig, launchChromium } from "../rig/chromium/launch-chromium.ts";
import type { Measured } from "./in-markdown.ts";
import { makeLargePhotos, makeSmallPhotos } from "./photos/review/make-scenes.ts";
import { measureCost } from "./photos/review/measure-cost.ts";
import { measureGroups } from "./photos/review/measure-groups.ts";
import { measurePages } from "./photos/review/measure-pages.ts";

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
