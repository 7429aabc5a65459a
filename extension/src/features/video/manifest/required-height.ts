import type { RequiredHeight } from "./target-height.ts";

/** Pixels of the video needed for each pixel of the screen, as in the rule `streaming/oversized-video`. */
const sharpness = 0.9;

const { getBoundingClientRect, querySelectorAll } = Element.prototype;
const { apply } = Reflect;

/**
 * How many lines the largest video of this page needs now. A video that is not laid out yet may become as large as the screen. Videos
 * in closed shadow roots cannot be found from the page's world.
 */
export function measureRequiredHeight(): RequiredHeight {
  const boxes = Array.from(
    apply(querySelectorAll, document.documentElement, ["video"]) as NodeListOf<HTMLVideoElement>,
    (video) => {
      const { width, height } = apply(getBoundingClientRect, video, []);
      // The default size of a video without metadata.
      const isDefault = video.readyState === 0 && width === 300 && height === 150;
      return { width, height, isLaidOut: width * height > 0 && !isDefault };
    },
  );
  const isLaidOut = boxes.length > 0 && boxes.every((box) => box.isLaidOut);
  const displays = isLaidOut ? boxes : [screen];
  return ({ widthPx, heightPx }) => {
    const scales = displays.map(({ width, height }) =>
      // The larger direction, because `object-fit` is not known yet.
      Math.max(height / heightPx, widthPx > 0 ? width / widthPx : 0),
    );
    return Math.round(Math.max(...scales) * heightPx * devicePixelRatio * sharpness);
  };
}
