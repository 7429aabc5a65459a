import type { Shown, ShownNudge } from "./nudge-view.ts";

/** The isolated world of this document. All scripts of the extension share it, and the page cannot access it. */
type Scope = typeof globalThis & { digitalCleanupOpenNudge?: ShownNudge | undefined };

const scope: Scope = globalThis;

/** The nudge in this document. Entrypoints pass it to scripts of other features. */
export const openNudge = {
  set: (nudge: ShownNudge | undefined): void => {
    scope.digitalCleanupOpenNudge = nudge;
  },
  isShown: (): boolean => scope.digitalCleanupOpenNudge !== undefined,
  /** Shows other numbers in it. */
  update: (shown: Shown): void => scope.digitalCleanupOpenNudge?.update(shown),
  focus: (): void => scope.digitalCleanupOpenNudge?.focus(),
  /** Closes the nudge without an answer. */
  dismiss: (): void => scope.digitalCleanupOpenNudge?.end(),
};
