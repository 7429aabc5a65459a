import tokens from "@digital-cleanup/ui/styles/core-tokens.css?inline";
import type { ComponentChild } from "preact";
import { render } from "preact";
import { createShadowHost } from "../../../platform/page/create-shadow-host.ts";
import { guardPresses } from "../../../platform/page/press-guard/guard-presses.ts";
import type { PanelId } from "../messages.ts";
import { openReview } from "../review/open-review.ts";
import { reportPanelClosed } from "../webmail-client.ts";

const hostStyle: Record<string, string> = {
  all: "initial",
  direction: "ltr",
  // A page's `::first-line` would reach into a block.
  display: "flex",
  position: "fixed",
  inset: "0 0 0 auto",
  // rem is relative to the page's root, and 100vw includes its scroll bar.
  width: "min(448px, 100%)",
  "font-size": "16px",
};
/** Until then a rejected press is not explained, because the guard is about to accept presses anyway. */
const explainAfterMs = 3000;

export type PanelPresses = {
  /** Presses count. */
  isReady: boolean;
  /** A press did not count, although the panel has been there for a while. */
  hasMissedPress: boolean;
};

/**
 * Opens a panel once, in place of the other one, out of reach of the page's styles and scripts. Its presses are guarded against the page,
 * except to close it.
 */
export function showGuardedPanel(
  id: PanelId,
  sheet: string,
  view: (presses: PanelPresses, close: () => void) => ComponentChild,
): void {
  const shown = openReview.shown();
  if (shown?.id === id) return;
  shown?.close();
  const sheets = [tokens.replaceAll(":host", ".panel"), sheet];
  const created = createShadowHost({ tag: "section", style: hostStyle, sheets });
  const { host, shadow } = created;
  const focused = document.activeElement;
  const close = () => {
    guard.stop();
    render(null, shadow);
    host.remove();
    void reportPanelClosed(id).catch(() => undefined);
    if (focused instanceof HTMLElement) focused.focus();
  };
  openReview.set({ id, host, close });
  let isReady = false;
  let hasMissedPress = false;
  const draw = () => render(view({ isReady, hasMissedPress }, close), shadow);
  host.addEventListener("keydown", (event) => {
    // The webmail has its own shortcuts, for example letters and Delete.
    event.stopPropagation();
    if (event.key === "Escape" && event.isTrusted) close();
  });
  const shownMs = performance.now();
  const guardPress = (event: Event) => {
    if ((event.target as Element).closest("#close") || guard.accepts(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    hasMissedPress = performance.now() - shownMs > explainAfterMs;
    draw();
  };
  shadow.addEventListener("click", guardPress, { capture: true });
  document.documentElement.append(host);
  try {
    host.showPopover();
  } catch {
    // The page has removed it already.
  }
  const guard = guardPresses(created, {
    onReady: (isNowReady) => {
      isReady = isNowReady;
      if (isReady) hasMissedPress = false;
      draw();
    },
    onRemoved: close,
  });
  draw();
  shadow.querySelector<HTMLElement>(".panel")?.focus();
}
