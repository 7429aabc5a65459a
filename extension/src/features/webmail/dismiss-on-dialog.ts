/** The nudge in this document, whichever script shows it. */
export type Nudge = { isShown(): boolean; dismiss(): void };

const checkEveryMs = 250;

/** Closes the nudge in this page when the webmail opens a dialog of its own, or when `signal` aborts. */
export function dismissOnDialog(
  nudge: Nudge,
  hasOpenDialog: () => boolean,
  signal: AbortSignal,
): void {
  const check = () => {
    if (nudge.isShown() && !hasOpenDialog() && !signal.aborted) return;
    clearInterval(timer);
    nudge.dismiss();
  };
  const timer = setInterval(check, checkEveryMs);
}
