import { readTiming, urlHash } from "@digital-cleanup/page-weight";
import { maxEntriesPerMessage, maxHostLength, maxInitiatorTypeLength } from "./message-limits.ts";
import type { Observed, ObservedEntry, Occasion, TimingEntry } from "./messages.ts";
import { createPictureMeasure } from "./picture-pixels.ts";
import { createPlayerMeasure } from "./player-share.ts";
import type { watchRoutes } from "./watch-routes.ts";

const batchEveryMs = 1000;
const maxFailures = 5;
/** More entries than a page loads before the background answers: the extension no longer exists. */
const maxPending = 5000;

/**
 * Reads and sends what was observed of this document: the entries of `unread`, into which `observer` puts new ones, its players and its
 * addresses. `shownMs` is 0 while the document is prerendered.
 */
export function createObservedSender(
  send: (message: Observed) => Promise<unknown>,
  unread: Set<PerformanceEntry>,
  observer: PerformanceObserver,
  readRoutes: ReturnType<typeof watchRoutes>,
  shownMs: number,
) {
  // A frame without an address of its own has an entry too.
  const [navigation] = performance.getEntriesByType("navigation").filter(isFromServer);
  const startedMs = performance.timeOrigin;
  // The observer injected after an update makes the same id for the same document.
  const document = Math.round(startedMs * 1000)
    .toString(36)
    .padStart(12, "0");
  let pending: ObservedEntry[] = [];
  let firstIndex = 0;
  let isNavigationSent = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pictures = createPictureMeasure();
  const readPlayer = createPlayerMeasure();

  const flush = async (occasion: Occasion = {}) => {
    clearTimeout(timer);
    timer = undefined;
    const { href, routes } = readRoutes();
    readTimings();
    pictures.measure();
    const entries = pending.slice(0, maxEntriesPerMessage);
    const endIndex = firstIndex + entries.length;
    try {
      const answer = await send({
        type: "transfer/observed",
        document,
        urlHash: urlHash(navigation?.name ?? href),
        routeHash: urlHash(href),
        routes,
        startedMs,
        shownMs,
        firstIndex,
        ...(navigator.userActivation.hasBeenActive && { isUsed: true }),
        ...occasion,
        entries,
      });
      if (answer !== true) throw new Error("refused");
      // Two batches may be in flight at once, for instance on pagehide: the later index wins.
      if (endIndex > firstIndex) {
        pending = pending.slice(endIndex - firstIndex);
        firstIndex = endIndex;
      }
      failures = 0;
      if (pending.length > 0) flushLater();
    } catch {
      // The worker is restarting, or the extension was updated and this observer is orphaned.
      failures += 1;
      if (failures < maxFailures) flushLater();
    }
  };
  const flushLater = () => {
    timer ??= setTimeout(() => void flush(), batchEveryMs);
  };
  const add = (entries: ObservedEntry[]) => {
    if (entries.length === 0 || pending.length > maxPending) return;
    pending.push(...entries);
    flushLater();
  };
  const readTimings = () => {
    for (const entry of unread) {
      isNavigationSent ||= entry.entryType === "navigation" && entry.duration > 0;
      const timing = describe(entry as PerformanceResourceTiming);
      pictures.note(entry.name, timing);
      pending.push(timing);
    }
    unread.clear();
    if (pending.length > maxPending) observer.disconnect();
  };
  const notePlayer = (event: Event) => {
    const entry = readPlayer(event);
    if (entry) add([entry]);
  };
  const announce = (occasion: Occasion) => {
    failures = 0;
    // The navigation entry is observed only when the page has loaded. Sent again after its records were folded, it would
    // count twice.
    if (navigation && !isNavigationSent) unread.add(navigation);
    void flush(occasion);
  };
  const show = () => {
    shownMs = Date.now();
    void flush();
  };

  if (navigation && !navigation.duration) observer.observe({ type: "navigation" });
  addEventListener("pageshow", (event) => event.persisted && show());

  return { add, announce, flushLater, notePlayer, show };
}

/** Other entries are of addresses that no request has. */
export const isFromServer = ({ name }: PerformanceEntry): boolean => name.startsWith("http");

function describe(entry: PerformanceResourceTiming): TimingEntry {
  const timing = readTiming(entry, performance.timeOrigin);
  // A page may request a host that no server can have, or from an element with any name.
  timing.host = timing.host.slice(0, maxHostLength);
  timing.initiatorType = timing.initiatorType.slice(0, maxInitiatorTypeLength);
  return timing;
}
