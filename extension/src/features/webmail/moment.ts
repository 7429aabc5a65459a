import type { Moment } from "@digital-cleanup/habits";

const typingMs = 2_500;

/** Whether the person may be spoken to. */
export function watchMoment(dialog: string, signal: AbortSignal) {
  let lastKeyMs = -typingMs;
  addEventListener(
    "keydown",
    () => {
      lastKeyMs = performance.now();
    },
    { capture: true, passive: true, signal },
  );
  return (): Moment => ({
    isTyping: performance.now() - lastKeyMs < typingMs,
    isInCall: false,
    isFullScreen: document.fullscreenElement !== null,
    isInPictureInPicture: document.pictureInPictureElement != null,
    hasOpenDialog: [...document.querySelectorAll<HTMLElement>(dialog)].some((element) =>
      element.checkVisibility(),
    ),
  });
}
