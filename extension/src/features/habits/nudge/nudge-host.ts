import tokens from "@digital-cleanup/ui/styles/tokens.css?inline";
import { findFreeCorner } from "./find-free-corner.ts";
import styles from "./nudge.css?inline";
import { tagName } from "./nudge-element.ts";

/** Set as important inline styles, which no style sheet of the page can override. */
const cornerStyle: Record<string, string> = {
  all: "initial",
  direction: "ltr",
  display: "block",
  position: "fixed",
  width: "min(22.5em, calc(100vw - 16px))",
  "font-size": "16px",
  "z-index": "2147483647",
};
const inPlaceStyle: Record<string, string> = { display: "block", "max-width": "22.5em" };

/** The element of a nudge. `isInPlace` is for a page of the extension, which shows it among its content and may read it. */
export function createNudgeHost(rule: string, language: string, isInPlace: boolean) {
  const host = document.createElement(tagName);
  host.dataset.kind = rule;
  host.lang = language;
  const style = isInPlace ? inPlaceStyle : { ...cornerStyle, inset: insetAt(findFreeCorner()) };
  for (const [name, value] of Object.entries(style)) {
    host.style.setProperty(name, value, "important");
  }
  const shadow = host.attachShadow({ mode: isInPlace ? "open" : "closed" });
  // The tokens are set below the host, where the page's rules for the host do not apply.
  adoptStyles(shadow, tokens.replaceAll(":host", ".nudge"), styles);
  return { host, shadow };
}

function insetAt({ isTop, isLeft }: ReturnType<typeof findFreeCorner>): string {
  const edge = "clamp(8px, 3vw, 24px)";
  const [top, bottom] = isTop ? [edge, "auto"] : ["auto", edge];
  return isLeft ? `${top} auto ${bottom} ${edge}` : `${top} ${edge} ${bottom} auto`;
}

/** Constructed sheets are allowed even if the page's policy forbids inline styles. */
function adoptStyles(shadow: ShadowRoot, ...sheets: string[]): void {
  shadow.adoptedStyleSheets = sheets.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
