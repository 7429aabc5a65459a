import { assertAmount } from "../validation/assert-amount.ts";
import type { VideoSeen } from "./video-seen.ts";

export type Picture = Pick<
  VideoSeen,
  "boxWidthPx" | "boxHeightPx" | "objectFit" | "videoWidthPx" | "videoHeightPx"
>;

/** Height that the picture takes in CSS pixels, parts cut off by its box included; 0 for sound alone or a box that is not displayed. */
export function displayedHeightPx(picture: Picture): number {
  const { boxWidthPx, boxHeightPx, objectFit, videoWidthPx, videoHeightPx } = picture;
  assertAmount("boxWidthPx", boxWidthPx);
  assertAmount("boxHeightPx", boxHeightPx);
  assertAmount("videoWidthPx", videoWidthPx);
  assertAmount("videoHeightPx", videoHeightPx);
  if (boxWidthPx * boxHeightPx * videoWidthPx * videoHeightPx === 0) return 0;
  const byWidth = boxWidthPx / videoWidthPx;
  const byHeight = boxHeightPx / videoHeightPx;
  const scales = {
    contain: Math.min(byWidth, byHeight),
    cover: Math.max(byWidth, byHeight),
    // Stretched: the direction that is stretched most decides.
    fill: Math.max(byWidth, byHeight),
    // A lower rung would be drawn smaller, so the picture needs the rung it has.
    none: 1,
    "scale-down": Math.min(1, byWidth, byHeight),
  };
  const scale = scales[objectFit];
  if (scale === undefined) {
    throw new RangeError(`objectFit must be one of ${Object.keys(scales).join(", ")}`);
  }
  return videoHeightPx * scale;
}

/** Height in pixels of the video below which its picture would look blurred, rounded; 0 where nothing is displayed. */
export function neededHeightPx(
  seen: Picture & Pick<VideoSeen, "pixelRatio">,
  sharpness = 0.9,
): number {
  assertAmount("pixelRatio", seen.pixelRatio);
  assertAmount("sharpness", sharpness);
  return Math.round(displayedHeightPx(seen) * seen.pixelRatio * sharpness);
}

/** The smallest rung that is high enough; undefined where none is. */
export function targetHeightPx(
  renditionHeightsPx: readonly number[],
  heightPx: number,
): number | undefined {
  assertAmount("heightPx", heightPx);
  const enough = renditionHeightsPx.filter((rung) => rung > 0 && rung >= heightPx);
  return enough.length > 0 ? Math.min(...enough) : undefined;
}
