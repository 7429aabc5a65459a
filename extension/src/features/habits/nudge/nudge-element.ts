export const tagName = "digital-cleanup-nudge";

/** Other scripts of the extension dispatch it on the element to close the nudge without an answer. */
export const dismissEvent = "dismiss-nudge";

/** The nudge in this document, for scripts of other features. Entrypoints pass it to them. */
export const shownNudge = {
  isShown: (): boolean => document.querySelector(tagName) !== null,
  /** Closes the nudge without an answer. */
  dismiss: (): void => void document.querySelector(tagName)?.dispatchEvent(new Event(dismissEvent)),
};
