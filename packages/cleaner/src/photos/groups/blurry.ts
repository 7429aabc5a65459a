import type { SeenFile } from "../../file.ts";
import { toSeenFile } from "../../file.ts";
import type { PhotoFeatures } from "../features/photo-features.ts";
import { thresholds } from "../thresholds.ts";
import { isDocument } from "./is-document.ts";
import type { View } from "./views.ts";

/**
 * A photo that is perhaps blurred as a whole. `outOfFocus`: no part has fine detail. `shaken`: detail is missing in one
 * direction only. A list to look at, never a proposal.
 */
export type BlurryPhoto = { file: SeenFile; sign: "outOfFocus" | "shaken" };

/** The photos that are perhaps blurred, the least sharp first. Those without contrast or judged size are left out. */
export const findBlurry = (photos: readonly View[]): BlurryPhoto[] =>
  photos
    .flatMap(({ photo, features }) => {
      const sign = blurSign(features);
      return sign ? [{ file: toSeenFile(photo), sign, detail: features.detail ?? 1 }] : [];
    })
    .toSorted((a, b) => a.detail - b.detail || (a.file.path < b.file.path ? -1 : 1))
    .map(({ file, sign }) => ({ file, sign }));

/** Why a picture is perhaps blurred, if it is. */
export function blurSign(features: PhotoFeatures): BlurryPhoto["sign"] | undefined {
  const { detail, shake } = features;
  if (isDocument(features) || detail === undefined || shake === undefined) return undefined;
  if (detail < thresholds.blurryDetail) return "outOfFocus";
  return shake < thresholds.shakenShare ? "shaken" : undefined;
}
