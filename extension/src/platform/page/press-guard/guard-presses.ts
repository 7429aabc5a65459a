import {
  isInTopLayer,
  isInTransition,
  isInViewport,
  isLegible,
  isRendered,
} from "./read-visibility.ts";
import { createSeenClock } from "./seen-clock.ts";
import { watchCover } from "./watch-cover.ts";

/** How long the element must have been fully visible before it accepts a press. */
const readyMs = 1000;
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

type Listeners = {
  /** Presses begin or cease to count. */
  onReady: (isReady: boolean) => void;
  /** The page has removed the element. No event reports this. */
  onRemoved: () => void;
};

/**
 * Guards the presses of an element of the extension against its page, which can style, move, cover or fade it. They count once the
 * element has been seen for a second: in the top layer, inside the window, covered by nothing, its attributes and its place unchanged. Anything else starts
 * the second again.
 */
export function guardPresses(host: HTMLElement, { onReady, onRemoved }: Listeners): PressGuard {
  const clock = createSeenClock({ readyMs, maxPauseMs });
  const cover = watchCover(host);
  const style = host.getAttribute("style");
  let place = readPlace(host);
  let isReady = false;
  const check = (isChanged = false) => {
    const lastPlace = place;
    place = readPlace(host);
    const isUntouched = !isChanged && place === lastPlace && host.getAttribute("style") === style;
    const nowMs = performance.now();
    clock.note(isUntouched && isVisible(host) && !cover.isCovered(), nowMs);
    if (!host.isConnected) onRemoved();
    if (clock.isReady(nowMs) === isReady) return;
    isReady = !isReady;
    onReady(isReady);
  };
  const observer = new MutationObserver(() => check(true));
  observer.observe(host, { attributes: true });
  const timer = setInterval(check, checkEveryMs);
  return {
    accepts: (press) => {
      check(observer.takeRecords().length > 0);
      return press.isTrusted && clock.isReady(press.timeStamp);
    },
    restart: () => check(true),
    stop: () => {
      clearInterval(timer);
      observer.disconnect();
      cover.stop();
    },
  };
}

function readPlace(host: HTMLElement): string {
  const { left, top, width, height } = host.getBoundingClientRect();
  return [left, top, width, height].map(Math.round).join(" ");
}

const isVisible = (host: HTMLElement): boolean =>
  isInTopLayer(host) &&
  isRendered(host) &&
  isInViewport(host) &&
  isLegible(host) &&
  !isInTransition();
