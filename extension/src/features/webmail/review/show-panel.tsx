import { createText } from "@digital-cleanup/text";
import { messages } from "@digital-cleanup/text/blocks/webmailReview";
import { render } from "preact";
import tokens from "@digital-cleanup/ui/styles/tokens.css?inline";
import { createShadowHost } from "../../../platform/page/create-shadow-host.ts";
import { guardPresses } from "../../../platform/page/press-guard/guard-presses.ts";
import type { Mailbox } from "../descriptor.ts";
import type { WatchContext } from "../page-messages.ts";
import { reportPanelClosed } from "../webmail-client.ts";
import type { ConfirmationHandlers } from "./apply-choice.ts";
import { openReview } from "./open-review.ts";
import { Panel } from "./panel.tsx";
import panelStyles from "./review.css?inline";

const hostStyle: Record<string, string> = {
  all: "initial",
  direction: "ltr",
  display: "block",
  position: "fixed",
  inset: "0 0 0 auto",
  // rem is relative to the page's root, and 100vw includes its scroll bar.
  width: "min(448px, 100%)",
  "font-size": "16px",
};
/** A press that does not count is explained only after this time; before, a second press is enough. */
const explainAfterMs = 3000;

/** Opens the panel once, out of reach of the page's styles and scripts. Its presses are guarded against the page, except to close it. */
export function showPanel(
  mailbox: Mailbox,
  handlers: ConfirmationHandlers,
  { language, theme, isWorkBuild }: WatchContext,
): void {
  if (openReview.isShown()) return;
  const sheets = [tokens.replaceAll(":host", ".panel"), panelStyles];
  const { host, shadow } = createShadowHost({ tag: "section", style: hostStyle, sheets });
  openReview.set(host);
  const focused = document.activeElement;
  const close = () => {
    guard.stop();
    render(null, shadow);
    host.remove();
    void reportPanelClosed().catch(() => undefined);
    if (focused instanceof HTMLElement) focused.focus();
  };
  let isReady = false;
  let hasMissedPress = false;
  const t = createText(language, messages[language]);
  const draw = () =>
    render(
      <Panel
        t={t}
        look={{ language, theme, isReady, hasMissedPress }}
        mailbox={mailbox}
        handlers={handlers}
        isWorkBuild={isWorkBuild}
        onClose={close}
      />,
      shadow,
    );
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
  const guard = guardPresses(host, {
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
