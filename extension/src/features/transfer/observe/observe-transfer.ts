import { classifyKind, readTiming, urlHash } from "@digital-cleanup/page-weight";
import { isFirefox } from "../../../platform/build.ts";
import {
  maxEntriesPerMessage,
  maxHostLength,
  maxInitiatorTypeLength,
  maxRoutes,
} from "./message-limits.ts";
import type { MediaEntry, Observed, ObservedEntry, TimingEntry } from "./messages.ts";
import { createPictureMeasure } from "./picture-pixels.ts";

/** `announce` sends the document with all entries not sent yet; `add` takes entries counted by another script. */
export type Observer = { announce(): void; add(entries: ObservedEntry[]): void };

const batchEveryMs = 1000;
const maxFailures = 5;
/** More entries than a page loads before the background answers: the extension no longer exists. */
const maxPending = 5000;
/** A player is reported again once it has buffered this much more of its file. */
const minShareGrowth = 0.004;

/**
 * Observes the timing entries, players and addresses of this document and sends them in batches. `send` resolves to `true` once
 * a batch is stored. Events are received on `window`, because an element's name can shadow a method of `document`. `onMedia` is called
 * when the document has loaded video or sound.
 */
export function observeTransfer(
  send: (message: Observed) => Promise<unknown>,
  onMedia?: () => void,
): Observer {
  const navigation = performance.getEntriesByType("navigation")[0];
  const startedMs = performance.timeOrigin;
  // The observer injected after an update makes the same id for the same document.
  const document = Math.round(startedMs * 1000)
    .toString(36)
    .padStart(12, "0");
  let shownMs =
    "prerendering" in globalThis.document && globalThis.document.prerendering === true
      ? 0
      : startedMs;
  /** Read only when they are sent, so that the page loads first. */
  const unread = new Set<PerformanceResourceTiming>();
  let pending: ObservedEntry[] = [];
  let firstIndex = 0;
  let isNavigationSent = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let { href } = location;
  let routes = 1;
  const shares = new Map<string, number>();
  const pictures = createPictureMeasure();
  // A page that has just opened loads first: sending a message would delay it. Later ones are sent when it is left or shown in
  // the popup.
  let isNextUrgent = globalThis.document.readyState !== "loading";

  const flush = async (isUrgent = false) => {
    clearTimeout(timer);
    timer = undefined;
    noteRoute();
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
        ...(isUrgent && { isUrgent }),
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
  const isFull = () => unread.size + pending.length > maxPending;
  const add = (entries: ObservedEntry[]) => {
    if (entries.length === 0 || isFull()) return;
    pending.push(...entries);
    flushLater();
  };
  const addTimings = (entries: readonly PerformanceEntry[]) => {
    const timings = entries.filter((entry): entry is PerformanceResourceTiming =>
      entry.name.startsWith("http"),
    );
    for (const timing of timings) unread.add(timing);
    if (isFull()) observer.disconnect();
    if (unread.size > 0) flushLater();
    // At once: what a video loads before it is watched is missing from its bytes an hour.
    if (onMedia && timings.some(isMedia)) onMedia();
  };
  const readTimings = () => {
    for (const entry of unread) {
      isNavigationSent ||= entry.entryType === "navigation" && entry.duration > 0;
      const timing = describe(entry);
      pictures.note(entry.name, timing);
      pending.push(timing);
    }
    unread.clear();
  };
  const noteRoute = () => {
    if (href === location.href) return;
    ({ href } = location);
    routes = Math.min(routes + 1, maxRoutes);
    flushLater();
  };
  const notePlayer = ({ target, isTrusted }: Event) => {
    if (!isTrusted || !(target instanceof HTMLMediaElement)) return;
    const { currentSrc } = target;
    const share = readBufferedShare(target);
    if (!(share >= (shares.get(currentSrc) ?? -1) + minShareGrowth)) return;
    shares.set(currentSrc, share);
    add([describePlayer(currentSrc, share)]);
  };
  const announce = () => {
    failures = 0;
    // The navigation entry is observed only when the page has loaded. Sent again after its records were folded, it would
    // count twice.
    const ownEntry = navigation && !isNavigationSent ? [navigation] : [];
    addTimings([...observer.takeRecords(), ...ownEntry]);
    // A page of Firefox that is closed in its first second can no longer send.
    if (isNextUrgent || isFirefox) void flush(isNextUrgent);
    else flushLater();
    isNextUrgent = true;
  };
  const onShown = () => {
    shownMs = Date.now();
    void flush();
  };

  const observer = new PerformanceObserver((list) => addTimings(list.getEntries()));
  observer.observe({ type: "resource", buffered: true });
  observer.observe({ type: "navigation", buffered: true });
  // Firefox before 147 has no such event. There a new address is noticed with the next batch.
  globalThis.navigation?.addEventListener("currententrychange", noteRoute);
  addEventListener("progress", notePlayer, true);
  addEventListener("pagehide", announce);
  addEventListener("pageshow", (event) => event.persisted && onShown());
  addEventListener("prerenderingchange", onShown, true);

  return { add, announce };
}

/** The share of its file that a player has buffered: 0 if a script feeds it, `NaN` for an endless file. */
function readBufferedShare({ buffered, duration, currentSrc }: HTMLMediaElement): number {
  if (!currentSrc.startsWith("http")) return currentSrc.startsWith("blob") ? 0 : Number.NaN;
  let seconds = 0;
  for (let range = 0; range < buffered.length; range += 1) {
    seconds += buffered.end(range) - buffered.start(range);
  }
  return Math.min(1, seconds / duration);
}

const describePlayer = (source: string, bufferedShare: number): MediaEntry => ({
  urlHash: urlHash(source),
  bufferedShare,
  isFedByScript: !source.startsWith("http"),
  seenMs: Date.now(),
});

/** `contentType` is newer than the types of TypeScript. */
type Timing = PerformanceResourceTiming & { contentType?: string };

const isMedia = ({ name, initiatorType, contentType }: Timing): boolean =>
  classifyKind(initiatorType, contentType, new URL(name).pathname) === "media";

function describe(entry: PerformanceResourceTiming): TimingEntry {
  const timing = readTiming(entry, performance.timeOrigin);
  // A page may request a host that no server can have, or from an element with any name.
  timing.host = timing.host.slice(0, maxHostLength);
  timing.initiatorType = timing.initiatorType.slice(0, maxInitiatorTypeLength);
  return timing;
}
