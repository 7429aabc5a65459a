import type { VideoSeen } from "./video-seen.ts";

export type Picture = Pick<
  VideoSeen,
  "boxWidthPx" | "boxHeightPx" | "objectFit" | "videoWidthPx" | "videoHeightPx"
>;

/** The height of the picture in CSS pixels, including parts cropped by its box; 0 for sound alone or a box that is not displayed. */
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
    // The direction that is stretched most decides.
    fill: Math.max(byWidth, byHeight),
    // A lower rendition would be drawn smaller, so the picture needs its present one.
    none: 1,
    "scale-down": Math.min(1, byWidth, byHeight),
  };
  const scale = scales[objectFit];
  if (scale === undefined) {
    throw new RangeError(`objectFit must be one of ${Object.keys(scales).join(", ")}`);
  }
  return videoHeightPx * scale;
}

/** The height of the video below which its picture would look blurred, rounded; 0 if nothing is displayed. */
export function neededHeightPx(
  seen: Picture & Pick<VideoSeen, "pixelRatio">,
  sharpness = 0.9,
): number {
  assertAmount("pixelRatio", seen.pixelRatio);
  assertAmount("sharpness", sharpness);
  return Math.round(displayedHeightPx(seen) * seen.pixelRatio * sharpness);
}

/** The smallest height that is enough; undefined if none is. */
export function targetHeightPx(
  renditionHeightsPx: readonly number[],
  heightPx: number,
): number | undefined {
  assertAmount("heightPx", heightPx);
  const enough = renditionHeightsPx.filter((height) => height > 0 && height >= heightPx);
  return enough.length > 0 ? Math.min(...enough) : undefined;
}

/** Throws a RangeError that names `field` and `value` unless `value` is a finite number of at least 0. */
function assertAmount(field: string, value: unknown): asserts value is number {
  if (typeof value !== "number" || !(value >= 0 && value < Infinity)) {
    const shown = typeof value === "string" ? JSON.stringify(value) : String(value);
    throw new RangeError(`${field} must be a finite number of at least 0, got ${shown}`);
  }
}
