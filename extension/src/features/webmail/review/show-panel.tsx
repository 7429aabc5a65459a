import { createText } from "@digital-cleanup/text";
import { messages } from "@digital-cleanup/text/blocks/webmailReview";
import { render } from "preact";
import tokens from "@digital-cleanup/ui/styles/tokens.css?inline";
import type { Mailbox } from "../descriptor.ts";
import type { WatchContext } from "../page-messages.ts";
import { reportPanelClosed } from "../webmail-client.ts";
import type { ConfirmationHandlers } from "./apply-choice.ts";
import { Panel } from "./panel.tsx";
import panelStyles from "./review.css?inline";

type Scope = typeof globalThis & {
  /** Set in the isolated world, which the page cannot access. */
  digitalCleanupReview?: HTMLElement;
};

/** Opens the panel once, in a closed shadow root that the page's styles and scripts cannot reach. */
export function showPanel(
  mailbox: Mailbox,
  handlers: ConfirmationHandlers,
  { language, theme, isWorkBuild }: WatchContext,
): void {
  const scope: Scope = globalThis;
  if (scope.digitalCleanupReview?.isConnected) return;
  const host = document.createElement("div");
  scope.digitalCleanupReview = host;
  if (theme !== "auto") host.dataset.theme = theme;
  host.lang = language;
  const root = host.attachShadow({ mode: "closed" });
  adoptStyles(root, tokens + panelStyles);
  const focused = document.activeElement;
  const close = () => {
    render(null, root);
    host.remove();
    void reportPanelClosed().catch(() => undefined);
    if (focused instanceof HTMLElement) focused.focus();
  };
  host.addEventListener("keydown", (event) => {
    // The webmail has its own shortcuts, for example letters and Delete.
    event.stopPropagation();
    if (event.key === "Escape") close();
  });
  document.documentElement.append(host);
  render(
    <Panel
      t={createText(language, messages[language])}
      mailbox={mailbox}
      handlers={handlers}
      isWorkBuild={isWorkBuild}
      onClose={close}
    />,
    root,
  );
  root.querySelector<HTMLElement>(".panel")?.focus();
}

function adoptStyles(root: ShadowRoot, css: string): void {
  try {
    // A constructed sheet is not an inline style, which a strict policy of the page would forbid.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // In Firefox a content script cannot set adopted sheets (bug 1751346).
    const style = document.createElement("style");
    style.textContent = css;
    root.append(style);
  }
}
