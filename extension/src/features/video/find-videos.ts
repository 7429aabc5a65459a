/** Roots of shadows, open or closed: browsers give them to extensions by a method of their own. */
type WithShadow = Element & { openOrClosedShadowRoot?: ShadowRoot | null };
type Chrome = { dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };

const rootOf = (element: Element): ShadowRoot | null => {
  const own = (element as WithShadow).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  const { dom } = (globalThis as { chrome?: Chrome }).chrome ?? {};
  return element instanceof HTMLElement
    ? (dom?.openOrClosedShadowRoot(element) ?? null)
    : element.shadowRoot;
};

/** The only elements of HTML that may have a shadow, beside those with a name of the page's own. */
const mayHaveShadow =
  /-|^(?:article|aside|blockquote|body|div|footer|h\d|header|main|nav|p|section|span)$/;
const settleMs = 1000;
const lookAgainEveryMs = 30_000;
const sliceMs = 4;

/**
 * Calls `onPlaying` for each video that plays, wherever it is in this document. Events of players in a shadow do not leave
 * it, so shadows are looked for: soon after the start, after a person pressed something, and rarely otherwise.
 */
export function findVideos(onPlaying: (video: HTMLVideoElement) => void): void {
  const roots = new WeakSet<Node>();
  const hear = ({ target }: Event) => {
    if (target instanceof HTMLVideoElement) onPlaying(target);
  };
  const listenIn = (root: Document | ShadowRoot) => {
    if (roots.has(root)) return;
    roots.add(root);
    root.addEventListener("playing", hear, true);
    for (const video of root.querySelectorAll("video")) if (!video.paused) onPlaying(video);
  };
  listenIn(document);

  let isLooking = false;
  const look = () => {
    if (isLooking || document.hidden) return;
    isLooking = true;
    const elements = walk(document);
    const goOn = () => {
      const until = performance.now() + sliceMs;
      for (const root of elements) {
        if (root) listenIn(root);
        if (performance.now() > until) {
          soon(goOn);
          return;
        }
      }
      isLooking = false;
    };
    soon(goOn);
  };
  const later = () => setTimeout(look, settleMs);
  later();
  setInterval(look, lookAgainEveryMs);
  addEventListener("click", (event) => event.isTrusted && later(), true);
}

const soon = (task: () => void): void => {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(task, { timeout: 2000 });
  else setTimeout(task);
};

/** Every root below, and nothing for each element without one, so that the caller can rest in between. */
function* walk(root: Document | ShadowRoot): Generator<ShadowRoot | undefined> {
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node as Element;
    const shadow = mayHaveShadow.test(element.localName) ? rootOf(element) : null;
    if (!shadow) {
      yield undefined;
      continue;
    }
    yield shadow;
    yield* walk(shadow);
  }
}
