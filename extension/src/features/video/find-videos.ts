/** Browsers give extensions access to closed shadow roots, each by an API of its own. */
type WithShadowRoot = Element & { openOrClosedShadowRoot?: ShadowRoot | null };
type Chrome = { dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };

const getShadowRoot = (element: Element): ShadowRoot | null => {
  const root = (element as WithShadowRoot).openOrClosedShadowRoot;
  if (root !== undefined) return root;
  const { dom } = (globalThis as { chrome?: Chrome }).chrome ?? {};
  return element instanceof HTMLElement
    ? (dom?.openOrClosedShadowRoot(element) ?? null)
    : element.shadowRoot;
};

/** Custom elements, and the only HTML elements that may have a shadow root. */
const mayHaveShadowRoot =
  /-|^(?:article|aside|blockquote|body|div|footer|h\d|header|main|nav|p|section|span)$/;
const settleMs = 1000;
const searchEveryMs = 30_000;
const sliceMs = 4;

/**
 * Calls `onPlaying` for each video that plays in this document. Media events do not leave shadow roots, so shadow roots are searched:
 * soon after the start, after each click, and rarely otherwise.
 */
export function findVideos(onPlaying: (video: HTMLVideoElement) => void): void {
  const roots = new WeakSet<Node>();
  const onEvent = ({ target }: Event) => {
    if (target instanceof HTMLVideoElement) onPlaying(target);
  };
  const listenIn = (root: Document | ShadowRoot) => {
    if (roots.has(root)) return;
    roots.add(root);
    root.addEventListener("playing", onEvent, true);
    for (const video of root.querySelectorAll("video")) if (!video.paused) onPlaying(video);
  };
  listenIn(document);

  let isSearching = false;
  const search = () => {
    if (isSearching || document.hidden) return;
    isSearching = true;
    const steps = walkShadowRoots(document);
    const searchSlice = () => {
      const until = performance.now() + sliceMs;
      for (const root of steps) {
        if (root) listenIn(root);
        if (performance.now() > until) {
          whenIdle(searchSlice);
          return;
        }
      }
      isSearching = false;
    };
    whenIdle(searchSlice);
  };
  const searchSoon = () => setTimeout(search, settleMs);
  searchSoon();
  setInterval(search, searchEveryMs);
  addEventListener("click", (event) => event.isTrusted && searchSoon(), true);
}

const whenIdle = (task: () => void): void => {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(task, { timeout: 2000 });
  else setTimeout(task);
};

/** Yields every shadow root below, and undefined for each other element, so that the caller can interrupt the walk. */
function* walkShadowRoots(root: Document | ShadowRoot): Generator<ShadowRoot | undefined> {
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node as Element;
    const shadow = mayHaveShadowRoot.test(element.localName) ? getShadowRoot(element) : null;
    if (!shadow) {
      yield undefined;
      continue;
    }
    yield shadow;
    yield* walkShadowRoots(shadow);
  }
}
