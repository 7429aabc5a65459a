import { createText } from "@digital-cleanup/text";
import { messages as en } from "@digital-cleanup/text/blocks/webmailReview.en";
import { messages as fr } from "@digital-cleanup/text/blocks/webmailReview.fr";
import { render } from "preact";
import tokens from "@digital-cleanup/ui/styles/tokens.css?inline";
import type { Mailbox } from "../descriptor.ts";
import type { Hello } from "../page-messages.ts";
import type { Counting } from "./apply-choice.ts";
import { Panel } from "./panel.tsx";
import css from "./review.css?inline";

const name = "digital-cleanup-review";

/** Opens the panel in a closed shadow root, once; the page's styles and scripts do not reach into it. */
export function showPanel(
  mailbox: Mailbox,
  counting: Counting,
  { language, theme, isWorkBuild }: Hello,
): void {
  if (document.querySelector(name)) return;
  const host = document.createElement(name);
  if (theme !== "auto") host.dataset.theme = theme;
  host.lang = language;
  const root = host.attachShadow({ mode: "closed" });
  dress(root, tokens + css);
  const before = document.activeElement;
  const close = () => {
    render(null, root);
    host.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  host.addEventListener("keydown", (event) => {
    // The webmail has shortcuts of its own for letters and Delete.
    event.stopPropagation();
    if (event.key === "Escape") close();
  });
  document.documentElement.append(host);
  render(
    <Panel
      t={createText(language, { fr, en }[language])}
      mailbox={mailbox}
      counting={counting}
      isWorkBuild={isWorkBuild}
      onClose={close}
    />,
    root,
  );
  root.querySelector<HTMLElement>(".panel")?.focus();
}

function dress(root: ShadowRoot, rules: string): void {
  try {
    // A sheet of our own is no inline style, which a strict policy of the page would forbid.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox lets no content script hand sheets over (bug 1751346).
    const style = document.createElement("style");
    style.textContent = rules;
    root.append(style);
  }
}
