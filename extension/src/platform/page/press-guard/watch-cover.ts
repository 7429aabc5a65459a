export type Cover = { isCovered: () => boolean; stop: () => void };

/** The browser's own measure of what is painted over an element, which Chromium has (Intersection Observer v2). */
type VisibilityEntry = IntersectionObserverEntry & { isVisible?: boolean };
type VisibilityOptions = IntersectionObserverInit & { trackVisibility: true; delay: number };

const hasVisibility = "isVisible" in IntersectionObserverEntry.prototype;

/** Observes whether anything is painted over the host or fades it. The host counts as covered until the browser reports that it is not. */
export const watchCover = (host: HTMLElement): Cover =>
  hasVisibility ? observeVisibility(host) : searchTopLayer(host);

function observeVisibility(host: HTMLElement): Cover {
  let isVisible = false;
  const read = (entries: VisibilityEntry[]) => {
    for (const entry of entries) isVisible = entry.isVisible ?? false;
  };
  // 100 ms is the shortest delay that browsers accept.
  const options: VisibilityOptions = { threshold: 1, trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver(read, options);
  observer.observe(host);
  return {
    isCovered: () => {
      read(observer.takeRecords());
      return !isVisible;
    },
    stop: () => observer.disconnect(),
  };
}

const inTopLayer = ":popover-open, :modal, :fullscreen";

/**
 * For Firefox. Only the top layer is painted over a popover, and a hit test does not find an element that lets clicks through, so any
 * other element of the top layer counts as a cover. Of the root's own styles, only a filter applies to the top layer too. Shadow roots
 * are searched only while the pointer or the focus is in the host, because that is slow in large pages.
 */
function searchTopLayer(host: HTMLElement): Cover {
  return {
    isCovered: () => {
      const isOther = (element: Element) => element !== host;
      const isUsed = host.matches(":hover, :focus-within");
      const roots = isUsed ? shadowRootsIn(document) : [];
      return (
        getComputedStyle(document.documentElement).filter !== "none" ||
        [document, ...roots].some((root) => [...root.querySelectorAll(inTopLayer)].some(isOther))
      );
    },
    stop: () => undefined,
  };
}

type WithRoot = Element & { openOrClosedShadowRoot?: ShadowRoot | null };

function shadowRootsIn(root: Document | ShadowRoot): ShadowRoot[] {
  const all: Iterable<WithRoot> = root.querySelectorAll("*");
  return [...all].flatMap(({ openOrClosedShadowRoot: inside }) =>
    inside ? [inside, ...shadowRootsIn(inside)] : [],
  );
}
