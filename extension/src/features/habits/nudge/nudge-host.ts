import tokens from "@digital-cleanup/ui/styles/tokens.css?inline";
import { createShadowHost } from "../../../platform/page/create-shadow-host.ts";
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

/** `isInPlace` is for a page of the extension, which shows the nudge among its content and may read it. */
export function createNudgeHost(isInPlace: boolean) {
  // The tokens are set below the host, where the page's rules for the host do not apply.
  const sheets = [tokens.replaceAll(":host", ".nudge"), styles, isInPlace ? "" : genericFont];
  const style = isInPlace ? inPlaceStyle : { ...cornerStyle, inset: insetAt(findFreeCorner()) };
  return createShadowHost({ tag: "div", style, sheets, isInPlace });
}

function insetAt({ isTop, isLeft }: ReturnType<typeof findFreeCorner>): string {
  const edge = "clamp(8px, 3vw, 24px)";
  const [top, bottom] = isTop ? [edge, "auto"] : ["auto", edge];
  return isLeft ? `${top} auto ${bottom} ${edge}` : `${top} ${edge} ${bottom} auto`;
}
