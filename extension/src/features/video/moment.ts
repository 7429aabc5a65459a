import type { Moment } from "@digital-cleanup/habits";

const typingMs = 3000;
let lastKeyMs = -Infinity;

export function watchKeys(): void {
  const note = (event: Event) => {
    if (event.isTrusted) lastKeyMs = performance.now();
  };
  addEventListener("keydown", note, { capture: true, passive: true });
}

/** Whether all of a screen shows one thing: an element of the page, or the browser itself without its frame. */
export const isFullScreen = (): boolean =>
  document.fullscreenElement !== null || matchMedia("(display-mode: fullscreen)").matches;

/** In a window above others. Firefox has one of its own that no script can see. */
export const isInPictureInPicture = (video: HTMLVideoElement): boolean =>
  document.pictureInPictureElement === video || video.ownerDocument !== document;

export const momentOf = (videos: Iterable<HTMLVideoElement>): Moment => {
  const all = [...videos];
  return {
    isTyping: performance.now() - lastKeyMs < typingMs,
    isInCall: all.some((video) => isStream(video) && !video.paused),
    isFullScreen: isFullScreen(),
    isInPictureInPicture: all.some(isInPictureInPicture),
    hasOpenDialog: [...document.querySelectorAll(dialogs)].some(
      (dialog) => dialog.checkVisibility() && !dialog.contains(document.fullscreenElement),
    ),
  };
};

export const isStream = (video: HTMLVideoElement): boolean =>
  video.srcObject instanceof MediaStream;

const dialogs = "dialog:modal, [role=dialog][aria-modal=true], [role=alertdialog]";
