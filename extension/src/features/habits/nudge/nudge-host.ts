import tokens from "@digital-cleanup/ui/styles/tokens.css?inline";
import { freeCorner } from "./free-corner.ts";
import styles from "./nudge.css?inline";
import { tagName } from "./nudge-element.ts";

/** On the page's own element, where no rule of the page can win over it. */
const placed: Record<string, string> = {
  all: "initial",
  direction: "ltr",
  display: "block",
  position: "fixed",
  width: "min(22.5em, calc(100vw - 16px))",
  "font-size": "16px",
  "z-index": "2147483647",
};
const inPlace: Record<string, string> = { display: "block", "max-width": "22.5em" };

/** `isInPlace` for a page of ours, which shows it among its own content and may look into it. */
export function makeHost(kind: string, language: string, isInPlace: boolean) {
  const host = document.createElement(tagName);
  host.dataset.kind = kind;
  host.lang = language;
  const style = isInPlace ? inPlace : { ...placed, inset: insetOf(freeCorner()) };
  for (const [name, value] of Object.entries(style)) {
    host.style.setProperty(name, value, "important");
  }
  const shadow = host.attachShadow({ mode: isInPlace ? "open" : "closed" });
  // Below the host, where a page's rules for the host's own properties do not reach.
  adopt(shadow, tokens.replaceAll(":host", ".nudge"), styles);
  return { host, shadow };
}

function insetOf({ isTop, isLeft }: ReturnType<typeof freeCorner>): string {
  const edge = "clamp(8px, 3vw, 24px)";
  const [top, bottom] = isTop ? [edge, "auto"] : ["auto", edge];
  return isLeft ? `${top} auto ${bottom} ${edge}` : `${top} ${edge} ${bottom} auto`;
}

/** Sheets that are made here pass where a page forbids styles in its document. */
function adopt(shadow: ShadowRoot, ...sheets: string[]): void {
  shadow.adoptedStyleSheets = sheets.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
