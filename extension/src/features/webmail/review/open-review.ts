/** The isolated world of this document, which the page cannot access. All scripts of the extension share it. */
type Scope = typeof globalThis & { digitalCleanupReview?: HTMLElement };

const scope: Scope = globalThis;

/** The review of newsletters in this document. Entrypoints pass it to scripts of other features. */
export const openReview = {
  set: (host: HTMLElement): void => {
    scope.digitalCleanupReview = host;
  },
  isShown: (): boolean => scope.digitalCleanupReview?.isConnected === true,
};
