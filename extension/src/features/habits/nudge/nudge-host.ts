import tokens from "@digital-cleanup/ui/styles/tokens.css?inline";
import { findFreeCorner } from "./find-free-corner.ts";
import styles from "./nudge.css?inline";

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

/** A page may define a font of any name but a generic one, with misleading glyphs. */
const genericFont = ".nudge{--font:system-ui,sans-serif}";

/**
 * The element of a nudge. Its only attribute is `popover`, so that the page learns nothing from it. `isInPlace` is for a page of the
 * extension, which shows it among its content and may read it.
 */
export function createNudgeHost(isInPlace: boolean) {
  const host = document.createElement("div");
  if (!isInPlace) host.popover = "manual";
  const style = isInPlace ? inPlaceStyle : { ...cornerStyle, inset: insetAt(findFreeCorner()) };
  const shadow = host.attachShadow({ mode: isInPlace ? "open" : "closed" });
  // The tokens are set below the host, where the page's rules for the host do not apply.
  const font = isInPlace ? "" : genericFont;
  adoptStyles(shadow, importantHostRule(style), tokens.replaceAll(":host", ".nudge"), styles, font);
  return { host, shadow };
}

/** Important rules of a shadow root override all rules and inline styles of the page. */
function importantHostRule(style: Record<string, string>): string {
  const declarations = Object.entries(style).map(([name, value]) => `${name}:${value}!important`);
  return `:host{${declarations.join(";")}}`;
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
