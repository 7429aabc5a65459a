import { createElement } from "./create-element.ts";
import type { createNudgeHost, Fold } from "./nudge-host.ts";

/** In order of preference. */
const folds: readonly Fold[] = ["line", "low", "narrow"];

type Options = {
  box: HTMLElement;
  created: ReturnType<typeof createNudgeHost>;
  /** While a message is written it may cover nothing of it. */
  isWriting: boolean;
  /** Of a nudge that shows its title alone. */
  buttons: (onUnfold: () => void) => HTMLElement[];
  onMoved: () => void;
};

/** Finds the place of a nudge over the page: whole, or folded to its title. */
export function createPlacement({ box, created, isWriting, buttons, onMoved }: Options) {
  const { setFold, showBesideContent, showInCorner } = created;
  let folded: HTMLElement | undefined;
  let isUnfolded = false;
  const unfold = () => {
    isUnfolded = true;
    delete box.dataset.folded;
    folded?.remove();
    setFold(undefined);
    if (!showBesideContent()) showInCorner();
    onMoved();
    box.focus();
  };
  const fold = () => {
    folded = createElement("div", "row", ...buttons(unfold));
    box.querySelector(".body")!.before(folded);
  };
  /** Returns whether there is room. */
  const place = (): boolean => {
    if (showBesideContent()) return true;
    if (isWriting) {
      if (!folded) fold();
      return folds.some((shape) => {
        box.dataset.folded = shape;
        setFold(shape);
        return showBesideContent();
      });
    }
    // Pages of videos and lists of messages are full of links.
    showInCorner();
    return true;
  };
  return {
    place,
    /** Moves it if the page has put content below it, unless the person unfolded it there. Returns whether there is room. */
    keepUncovered: (): boolean => {
      if (isUnfolded || created.isBesideContent()) return true;
      const hasRoom = place();
      onMoved();
      return hasRoom;
    },
  };
}
