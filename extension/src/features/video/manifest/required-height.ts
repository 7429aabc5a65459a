import type { Fit } from "./target-height.ts";

/** Pixels of a film wanted for each of the screen, as the nudge has it. */
const sharpness = 0.9;

const { getBoundingClientRect, querySelectorAll } = Element.prototype;
const { apply } = Reflect;

/**
 * How many lines the largest picture of this page needs now. Until one has a place of its own, it may become as large as
 * the screen. What is in closed roots is not seen from among the page's code.
 */
export function fitOfPage(): Fit {
  const boxes = Array.from(
    apply(querySelectorAll, document.documentElement, ["video"]) as NodeListOf<HTMLVideoElement>,
    (video) => {
      const { width, height } = apply(getBoundingClientRect, video, []);
      // The size of a video before anything is known of it.
      const isUnset = video.readyState === 0 && width === 300 && height === 150;
      return { width, height, isKnown: width * height > 0 && !isUnset };
    },
  );
  const isKnown = boxes.length > 0 && boxes.every((box) => box.isKnown);
  const places = isKnown ? boxes : [screen];
  return ({ widthPx, heightPx }) => {
    const scales = places.map(({ width, height }) =>
      // The larger direction: how the picture will be fitted in is not known yet.
      Math.max(height / heightPx, widthPx > 0 ? width / widthPx : 0),
    );
    return Math.round(Math.max(...scales) * heightPx * devicePixelRatio * sharpness);
  };
}
