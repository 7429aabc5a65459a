import type { PanelId } from "../messages.ts";

/** The isolated world of a webmail's document. The script of the panels leaves this function there, and an injection calls it. */
type Scope = typeof globalThis & { digitalCleanupOpenPanel?: (panel: PanelId) => void };

export const setPanelOpener = (open: (panel: PanelId) => void): void => {
  (globalThis as Scope).digitalCleanupOpenPanel = open;
};

/** Injected, so it can use nothing but its argument and the globals of the page. */
export const callPanelOpener = (panel: PanelId): void =>
  (globalThis as Scope).digitalCleanupOpenPanel?.(panel);
