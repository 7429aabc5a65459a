import type { PanelId } from "../messages.ts";

type OpenPanel = { id: PanelId; host: HTMLElement; close: () => void };
/** The isolated world of this document, which the page cannot access. All scripts of the extension share it. */
type Scope = typeof globalThis & { digitalCleanupReview?: OpenPanel };

const scope: Scope = globalThis;

/** The panel that is open in this document. Entrypoints pass it to scripts of other features. */
export const openReview = {
  set: (panel: OpenPanel): void => {
    scope.digitalCleanupReview = panel;
  },
  shown: (): OpenPanel | undefined =>
    scope.digitalCleanupReview?.host.isConnected ? scope.digitalCleanupReview : undefined,
  isShown: (): boolean => openReview.shown() !== undefined,
};
