import { areWordsLegible } from "./are-words-legible.ts";
import { createSeenClock } from "./seen-clock.ts";
import { watchCover } from "./watch-cover.ts";

/** How long the element must have been fully visible before it accepts a press. */
const readyMs = 1000;
/** How long its window must have had the focus: the first half of a double click may close a window in front. */
const focusedMs = 500;
const checkEveryMs = 200;
/** A page that blocks its own thread also blocks the checks, so a longer pause between them counts as not visible. */
const maxPauseMs = 500;

export type PressGuard = {
  /** Whether a press counts. Call it in the listener of the press. */
  accepts: (press: Event) => boolean;
  /** Starts over, because the element shows something else now. */
  restart: () => void;
  stop: () => void;
};

/** As `createShadowHost` makes it. */
type Guarded = { host: HTMLElement; shadow: ShadowRoot; hasSheets: () => boolean };

type Listeners = {
  /** Presses begin or cease to count. */
  onReady: (isReady: boolean) => void;
  /** The page has removed the element, or put it elsewhere. No event reports this. */
  onRemoved: () => void;
};

/**
 * Guards the presses of an element of the extension against its page, which can style, move, cover or fade it. They count once the
 * element has been seen for a second: in the top layer, inside the window, covered by nothing, its attributes and its place unchanged, with nothing of the
 * page painted inside it. Anything else starts the second again. At the press, each word in view must be legible.
 */
export function guardPresses(
  { host, shadow, hasSheets }: Guarded,
  { onReady, onRemoved }: Listeners,
): PressGuard {
  const seen = createSeenClock({ readyMs, maxPauseMs });
  const focused = createSeenClock({ readyMs: focusedMs, maxPauseMs });
  const isReadyAt = (atMs: number) => seen.isReady(atMs) && focused.isReady(atMs);
  const cover = watchCover(host);
  const style = host.getAttribute("style");
  let place = readPlace(host);
  let isReady = false;
  const check = (isChanged = false) => {
    const lastPlace = place;
    place = readPlace(host);
    const isUntouched = !isChanged && place === lastPlace && host.getAttribute("style") === style;
    const nowMs = performance.now();
    const isThere = !isDisplaced(host, hasSheets);
    const isSeen = isThere && isUntouched && isVisible(host) && isAsMade(host);
    seen.note(isSeen && !cover.isCovered(), nowMs);
    focused.note(document.hasFocus(), nowMs);
    if (!isThere) onRemoved();
    if (isReadyAt(nowMs) === isReady) return;
    isReady = !isReady;
    onReady(isReady);
  };
  const observer = new MutationObserver(() => check(true));
  observer.observe(host, { attributes: true });
  const timer = setInterval(check, checkEveryMs);
  return {
    accepts: (press) => {
      check(observer.takeRecords().length > 0);
      return press.isTrusted && isReadyAt(press.timeStamp) && areWordsLegible(host, shadow);
    },
    restart: () => check(true),
    stop: () => {
      clearInterval(timer);
      observer.disconnect();
      cover.stop();
    },
  };
}

/** On the screen: a page may move a window that it opened. */
function readPlace(host: HTMLElement): string {
  const { left, top, width, height } = host.getBoundingClientRect();
  return [left, top, width, height, screenX, screenY].map(Math.round).join(" ");
}

const isVisible = (host: HTMLElement): boolean =>
  isInTopLayer(host) &&
  isRendered(host) &&
  isInViewport(host) &&
  isLegible(host) &&
  !isInTransition();

const pseudoElements = ["::before", "::after"];

/**
 * Whether the page has put the element elsewhere: into a shadow root of its own, or through another document, which removes the style
 * sheets of its shadow root.
 */
const isDisplaced = (host: HTMLElement, hasSheets: () => boolean): boolean =>
  host.ownerDocument !== document || host.parentNode !== document.documentElement || !hasSheets();

/** Whether the page adds nothing to what is painted inside the element: no pseudo-element of it, and no colours of a selection. */
const isAsMade = (host: HTMLElement): boolean =>
  !isSelected(host) &&
  pseudoElements.every((name) => /^(none|normal)$/.test(getComputedStyle(host, name).content));

function isSelected(host: HTMLElement): boolean {
  const selection = getSelection();
  return Array.from({ length: selection?.rangeCount ?? 0 }, (_, at) =>
    selection!.getRangeAt(at),
  ).some((range) => !range.collapsed && range.intersectsNode(host));
}

/** The top layer is painted above all other elements of the page, whatever their `z-index`. */
const isInTopLayer = (host: HTMLElement): boolean =>
  host.isConnected && host.matches(":popover-open");

/** Browsers round by less than a pixel. */
function isInViewport(host: HTMLElement): boolean {
  const { left, top, right, bottom, width, height } = host.getBoundingClientRect();
  const isInside = left > -1 && top > -1 && right < innerWidth + 1 && bottom < innerHeight + 1;
  return isInside && width > 0 && height > 0;
}

/** The page's `zoom` also makes the top layer smaller; it must stay legible. */
const isLegible = (host: HTMLElement & { currentCSSZoom?: number }): boolean =>
  (host.currentCSSZoom ?? 1) > 0.7;

const isRendered = (host: HTMLElement): boolean =>
  document.visibilityState === "visible" &&
  host.checkVisibility({ opacityProperty: true, visibilityProperty: true });

const transition = ":active-view-transition";
const hasTransitions = CSS.supports(`selector(${transition})`);

/** The snapshots of a view transition are painted above the top layer, and may let clicks through. */
const isInTransition = (): boolean =>
  hasTransitions && document.documentElement.matches(transition);
