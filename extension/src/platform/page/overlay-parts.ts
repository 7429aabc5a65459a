import type { createQuantityFormat, createText } from "@digital-cleanup/text";
import type { createShadowHost } from "./create-shadow-host.ts";
import type { guardPresses } from "./press-guard/guard-presses.ts";

/** What a nudge and the panels in a webmail are made of. */
type OverlayParts = {
  createQuantityFormat: typeof createQuantityFormat;
  createText: typeof createText;
  createShadowHost: typeof createShadowHost;
  guardPresses: typeof guardPresses;
  /** The style sheet of design tokens. */
  tokens: string;
};

/** The isolated world of this document. All scripts of the extension share it, and the page cannot access it. */
type Scope = typeof globalThis & { digitalCleanupOverlay?: OverlayParts };
const scope: Scope = globalThis;

/** Called by the script of nudges, so that the script of panels, which is injected after it, has no copy of them. */
export const setOverlayParts = (parts: OverlayParts): void => {
  scope.digitalCleanupOverlay = parts;
};

export function overlayParts(): OverlayParts {
  if (!scope.digitalCleanupOverlay) throw new Error("The script of nudges did not run");
  return scope.digitalCleanupOverlay;
}
