import type { Moment } from "@digital-cleanup/habits";

const typingMs = 3000;

/** Whether one thing fills the screen: an element of the page, or the browser window without its frame. */
export const isFullScreen = (): boolean =>
  document.fullscreenElement !== null || matchMedia("(display-mode: fullscreen)").matches;

/** Firefox has a picture-in-picture window of its own, which no script can detect. */
export const isInPictureInPicture = (video: HTMLVideoElement): boolean =>
  document.pictureInPictureElement === video || video.ownerDocument !== document;

/** Whether the element plays a camera, a screen or a call. */
export const isMediaStream = (video: HTMLVideoElement): boolean =>
  video.srcObject instanceof MediaStream;

/**
 * Observes the keyboard and returns a function that reads whether this is a moment to interrupt the person. `videos` are those that
 * the caller follows; `dialogs` selects the page's own dialogs.
 */
export function watchMoment(dialogs: string, signal?: AbortSignal) {
  let lastKeyMs = -Infinity;
  addEventListener(
    "keydown",
    ({ isTrusted }) => {
      if (isTrusted) lastKeyMs = performance.now();
    },
    { capture: true, passive: true, ...(signal && { signal }) },
  );
  return (videos: readonly HTMLVideoElement[] = []): Moment => ({
    isTyping: performance.now() - lastKeyMs < typingMs,
    isInCall: videos.some((video) => isMediaStream(video) && !video.paused),
    isFullScreen: isFullScreen(),
    isInPictureInPicture:
      document.pictureInPictureElement != null || videos.some(isInPictureInPicture),
    hasOpenDialog: [...document.querySelectorAll(dialogs)].some(
      (dialog) => dialog.checkVisibility() && !dialog.contains(document.fullscreenElement),
    ),
  });
}
