import type { LoadedMedia, VideoSeen } from "@digital-cleanup/habits";
import { isFullScreen, isInPictureInPicture } from "../../platform/page/watch-moment.ts";

/** Longer gaps between two measurements, for example after the computer slept, do not count as played. */
const maxGapMs = 65_000;

/** Measures one video in one element from when it started to play. */
export type PlayingVideo = {
  readonly element: HTMLVideoElement;
  readonly source: string;
  playedMs: number;
  hiddenMs: number;
  isHidden: boolean;
  /** To be called once a second while the video plays. */
  measure(nowMs: number): void;
  /** How much of the video was loaded at its present rendition, and since when. */
  loaded(): LoadedMedia | undefined;
  picture(): Picture;
  stop(): void;
};

type Picture = Pick<
  VideoSeen,
  "boxWidthPx" | "boxHeightPx" | "objectFit" | "pixelRatio" | "videoWidthPx" | "videoHeightPx"
>;

const objectFits = ["fill", "contain", "cover", "none", "scale-down"] as const;

export function watchPlaying(element: HTMLVideoElement): PlayingVideo {
  let lastMs = performance.now();
  let lastSeconds = element.currentTime;
  let lastFrames = countFrames(element);
  let isOnScreen = true;
  let loadedFrom = {
    sinceMs: Math.round(performance.timeOrigin),
    seconds: element.buffered.length > 0 ? element.buffered.start(0) : 0,
  };
  // The observer also notices an iframe that is scrolled out of view, and forces no layout.
  const observer = new IntersectionObserver((entries) => {
    isOnScreen = entries.at(-1)!.isIntersecting;
  });
  observer.observe(element);
  const restartLoaded = () => {
    loadedFrom = { sinceMs: Date.now(), seconds: bufferEndSeconds(element) };
  };
  element.addEventListener("resize", restartLoaded);
  element.addEventListener("seeking", restartLoaded);

  const video: PlayingVideo = {
    element,
    source: element.currentSrc,
    playedMs: 0,
    hiddenMs: 0,
    isHidden: false,
    measure(nowMs) {
      const wasHidden = video.isHidden;
      video.isHidden = isUnseen(element, isOnScreen);
      const frames = countFrames(element);
      const advancedMs = ((element.currentTime - lastSeconds) / (element.playbackRate || 1)) * 1000;
      const playedMs = Math.min(advancedMs, nowMs - lastMs, maxGapMs);
      // Frames of a hidden video may not be drawn; a visible video that draws none is not playing.
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
      const filmMs = Math.round((bufferEndSeconds(element) - loadedFrom.seconds) * 1000);
      return filmMs > 0 ? { sinceMs: loadedFrom.sinceMs, filmMs } : undefined;
    },
    picture() {
      const { width, height } = element.getBoundingClientRect();
      const objectFit = objectFits.find((fit) => fit === getComputedStyle(element).objectFit);
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
      element.removeEventListener("resize", restartLoaded);
      element.removeEventListener("seeking", restartLoaded);
    },
  };
  return video;
}

const countFrames = (element: HTMLVideoElement): number | undefined =>
  element.videoHeight > 0 ? element.getVideoPlaybackQuality?.().totalVideoFrames : undefined;

function bufferEndSeconds({ buffered }: HTMLVideoElement): number {
  return buffered.length > 0 ? buffered.end(buffered.length - 1) : 0;
}

/** Whether no part of the picture is visible. */
function isUnseen(element: HTMLVideoElement, isOnScreen: boolean): boolean {
  if (isInPictureInPicture(element)) return false;
  if (document.hidden) return true;
  if (isFullScreen()) return !isOnScreen;
  return (
    !isOnScreen || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  );
}
