import { classifyKind } from "@digital-cleanup/page-weight";
import { isFirefox } from "../../../platform/build.ts";
import type { Observed, ObservedEntry, Occasion } from "./messages.ts";
import { createObservedSender, isFromServer } from "./observed-sender.ts";
import { watchRoutes } from "./watch-routes.ts";

export type Observer = {
  /** Sends the document with all entries not sent yet. */
  announce(): void;
  /** Takes entries counted by another script. */
  add(entries: ObservedEntry[]): void;
};

const announceAfterMs = 1000;

/**
 * Observes the timing entries, players and addresses of this document and sends them in batches. `send` resolves to `true` once
 * a batch is stored. Events are received on `window`, because an element's name can shadow a method of `document`. `onMedia` is called
 * when the document has loaded video or sound.
 *
 * This runs before the page does, so it only collects: what reads and sends is made a second later, or when the page is left or shown in
 * the popup.
 */
export function observeTransfer(
  send: (message: Observed) => Promise<unknown>,
  onMedia?: () => void,
): Observer {
  const { timeOrigin } = performance;
  const { document } = globalThis;
  const isPrerendering = "prerendering" in document && document.prerendering === true;
  let isOpening = document.readyState === "loading";
  const unread = new Set<PerformanceEntry>();
  let sender: ReturnType<typeof createObservedSender> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = () => {
    const shownMs = isPrerendering ? 0 : timeOrigin;
    return (sender ??= createObservedSender(send, unread, observer, readRoutes, shownMs));
  };
  const announceNow = (occasion: Occasion) => {
    clearTimeout(timer);
    collect(observer.takeRecords());
    start().announce(occasion);
  };
  const collect = (entries: readonly PerformanceEntry[]) => {
    for (const entry of entries) {
      if (!isFromServer(entry)) continue;
      unread.add(entry);
      // At once: what a video loads before it is watched is missing from its bytes an hour.
      if (onMedia && isMedia(entry)) onMedia();
    }
    if (unread.size > 0) sender?.flushLater();
  };

  const readRoutes = watchRoutes(() => sender?.flushLater());
  const observer = new PerformanceObserver((list) => collect(list.getEntries()));
  observer.observe({ type: "resource", buffered: true });
  addEventListener("progress", (event) => start().notePlayer(event), true);
  addEventListener("pagehide", () => announceNow({ isUrgent: true, isLeft: true }));
  addEventListener("prerenderingchange", () => start().show(), true);

  return {
    add: (entries) => start().add(entries),
    announce() {
      const isFirst = isOpening;
      isOpening = false;
      // A page of Firefox that is closed in its first second can no longer send.
      if (!isFirst || isFirefox) announceNow(isFirst ? {} : { isUrgent: true });
      else timer = setTimeout(() => announceNow({}), announceAfterMs);
    },
  };
}

/** `contentType` is newer than the types of TypeScript. */
type Timing = PerformanceResourceTiming & { contentType?: string };

function isMedia(entry: PerformanceEntry): boolean {
  const { name, initiatorType, contentType } = entry as Timing;
  // Most entries of a page are told apart before anything else of them is read.
  if (/^(img|script|css)$/.test(initiatorType)) return false;
  return classifyKind(initiatorType, contentType, new URL(name).pathname) === "media";
}
