import tokens from "@digital-cleanup/ui/styles/core-tokens.css?inline";
import { createShadowHost } from "../../../platform/page/create-shadow-host.ts";
import { bottomRight, findFreePlace, isFreePlace } from "./find-free-place.ts";
import styles from "./nudge.css?inline";

/** Until it has its place it is hidden, so that it does not hide the page from `document.elementFromPoint`. */
const overPageStyle: Record<string, string> = {
  all: "initial",
  direction: "ltr",
  // A page's `::first-line` would reach into a block.
  display: "flex",
  position: "fixed",
  width: "min(22.5em, calc(100vw - 16px))",
  "font-size": "16px",
  "z-index": "2147483647",
  inset: bottomRight,
  visibility: "hidden",
};
/** Folded, it fits below the text of a message, as a line or two, or beside it. */
export type Fold = "line" | "low" | "narrow";
const foldWidths: Record<Fold, string> = {
  line: "min(34em, calc(100vw - 16px))",
  low: overPageStyle.width!,
  narrow: "13.5em",
};
const inPlaceStyle: Record<string, string> = { display: "block", "max-width": "22.5em" };

/** A page may define a font of any name but a generic one, with misleading glyphs. */
const genericFont = ".nudge{--font:system-ui,sans-serif}";

/** `isInPlace` is for a page of the extension, which shows the nudge among its content and may read it. */
export function createNudgeHost(isInPlace: boolean, isWriting: boolean) {
  // The tokens are set below the host, where the page's rules for the host do not apply.
  const sheets = [tokens.replaceAll(":host", ".nudge"), styles, isInPlace ? "" : genericFont];
  const style = isInPlace ? inPlaceStyle : overPageStyle;
  const created = createShadowHost({ tag: "div", style, sheets, isInPlace });
  const { host, restyle } = created;
  let width = overPageStyle.width!;
  let shownInset = bottomRight;
  const showAt = (inset: string) => {
    shownInset = inset;
    restyle({ ...overPageStyle, width, inset, visibility: "visible" });
  };
  return {
    ...created,
    /** To be followed by a new place. */
    setFold: (fold: Fold | undefined) => {
      width = fold ? foldWidths[fold] : overPageStyle.width!;
      restyle({ ...overPageStyle, width });
    },
    /** Shows it where it covers nothing. Returns whether there is such a place for its size. */
    showBesideContent: (): boolean => {
      restyle({ ...overPageStyle, width });
      const inset = findFreePlace(host.getBoundingClientRect(), isWriting);
      if (inset !== undefined) showAt(inset);
      return inset !== undefined;
    },
    /** Whether it covers nothing where it is. It is hidden for no longer than this call, so that nothing flickers. */
    isBesideContent: (): boolean => {
      const inset = shownInset;
      restyle({ ...overPageStyle, width, inset });
      const isFree = isFreePlace(host.getBoundingClientRect(), isWriting);
      showAt(inset);
      return isFree;
    },
    showInCorner: () => showAt(bottomRight),
  };
}
