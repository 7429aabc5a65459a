import type { LoadedMedia, VideoSeen } from "@digital-cleanup/habits";
import { isFullScreen, isInPictureInPicture } from "../../platform/watch-moment.ts";

const mostGapMs = 65_000;

/** One film in one element, from when it began to play: what is measured of it, and nothing of what is done about it. */
export type PlayingVideo = {
  readonly element: HTMLVideoElement;
  readonly source: string;
  playedMs: number;
  hiddenMs: number;
  isHidden: boolean;
  /** Once a second while it plays. */
  measure(nowMs: number): void;
  /** How much of it came since when, at the rung it has now. */
  loaded(): LoadedMedia | undefined;
  picture(): Picture;
  stop(): void;
};

type Picture = Pick<
  VideoSeen,
  "boxWidthPx" | "boxHeightPx" | "objectFit" | "pixelRatio" | "videoWidthPx" | "videoHeightPx"
>;

const fits = ["fill", "contain", "cover", "none", "scale-down"] as const;

export function watchPlaying(element: HTMLVideoElement): PlayingVideo {
  let lastMs = performance.now();
  let lastSeconds = element.currentTime;
  let lastFrames = framesOf(element);
  let isOnScreen = true;
  let base = {
    sinceMs: Math.round(performance.timeOrigin),
    seconds: element.buffered.length > 0 ? element.buffered.start(0) : 0,
  };
  // Also says so for a frame that is scrolled away, and asks for no layout.
  const observer = new IntersectionObserver((entries) => {
    isOnScreen = entries.at(-1)!.isIntersecting;
  });
  observer.observe(element);
  const beginAgain = () => {
    base = { sinceMs: Date.now(), seconds: lastBufferedSeconds(element) };
  };
  element.addEventListener("resize", beginAgain);
  element.addEventListener("seeking", beginAgain);

  const video: PlayingVideo = {
    element,
    source: element.currentSrc,
    playedMs: 0,
    hiddenMs: 0,
    isHidden: false,
    measure(nowMs) {
      const wasHidden = video.isHidden;
      video.isHidden = isUnseen(element, isOnScreen);
      const frames = framesOf(element);
      const advancedMs = ((element.currentTime - lastSeconds) / (element.playbackRate || 1)) * 1000;
      const playedMs = Math.min(advancedMs, nowMs - lastMs, mostGapMs);
      // A hidden picture may not be drawn; a seen one that is not is no playing.
      const isDrawn = video.isHidden || frames === undefined || frames !== lastFrames;
      if (playedMs > 0 && isDrawn) {
        video.playedMs += playedMs;
        video.hiddenMs = video.isHidden && wasHidden ? video.hiddenMs + playedMs : 0;
      }
      if (!video.isHidden) video.hiddenMs = 0;
      lastMs = nowMs;
      lastSeconds = element.currentTime;
      lastFrames = frames;
    },
    loaded() {
      const filmMs = Math.round((lastBufferedSeconds(element) - base.seconds) * 1000);
      return filmMs > 0 ? { sinceMs: base.sinceMs, filmMs } : undefined;
    },
    picture() {
      const { width, height } = element.getBoundingClientRect();
      const objectFit = fits.find((fit) => fit === getComputedStyle(element).objectFit);
      return {
        boxWidthPx: width,
        boxHeightPx: height,
        objectFit: objectFit ?? "contain",
        pixelRatio: Math.min(20, Math.max(0.1, devicePixelRatio)),
        videoWidthPx: element.videoWidth,
        videoHeightPx: element.videoHeight,
      };
    },
    stop() {
      observer.disconnect();
      element.removeEventListener("resize", beginAgain);
      element.removeEventListener("seeking", beginAgain);
    },
  };
  return video;
}

const framesOf = (element: HTMLVideoElement): number | undefined =>
  element.videoHeight > 0 ? element.getVideoPlaybackQuality?.().totalVideoFrames : undefined;

function lastBufferedSeconds({ buffered }: HTMLVideoElement): number {
  return buffered.length > 0 ? buffered.end(buffered.length - 1) : 0;
}

/** Nothing of its picture can be seen, in its page or above it. */
function isUnseen(element: HTMLVideoElement, isOnScreen: boolean): boolean {
  if (isInPictureInPicture(element)) return false;
  if (document.hidden) return true;
  if (isFullScreen()) return !isOnScreen;
  return (
    !isOnScreen || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  );
}
