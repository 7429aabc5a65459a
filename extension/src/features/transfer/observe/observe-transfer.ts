import { readTiming, urlHash } from "@digital-cleanup/page-weight";
import {
  entriesPerMessage,
  longestHost,
  longestInitiatorType,
  mostRoutes,
} from "./message-limits.ts";
import type { MediaEntry, Observed, ObservedEntry, TimingEntry } from "./messages.ts";

/** `present` shows the document again and sends what is left; `add` takes what another script of ours counted. */
export type Observer = { present(): void; add(entries: ObservedEntry[]): void };

const batchEveryMs = 1000;
const sendFailuresBeforePause = 5;
/** More than a page has in the time a worker takes to answer: nobody is listening any more. */
const mostWaiting = 5000;
/** How much more of a file a player must have before it is worth a message. */
const shareStep = 0.004;

/**
 * Watches the timing entries, players and addresses of this document and hands them over in batches, `send` answering
 * `true` once a batch is kept. Everything of the page is reached from `window`: a page can name an element so that it
 * takes the place of a method of `document`.
 */
export function observeTransfer(send: (message: Observed) => Promise<unknown>): Observer {
  const navigation = performance.getEntriesByType("navigation")[0];
  const startedMs = performance.timeOrigin;
  // The observer that takes this one's place after an update says the same of the same document.
  const document = Math.round(startedMs * 1000)
    .toString(36)
    .padStart(12, "0");
  let shownMs =
    "prerendering" in globalThis.document && globalThis.document.prerendering === true
      ? 0
      : startedMs;
  let waiting: ObservedEntry[] = [];
  let firstIndex = 0;
  let isNavigationWhole = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let { href } = location;
  let routes = 1;
  const shares = new Map<string, number>();

  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    noteRoute();
    const entries = waiting.slice(0, entriesPerMessage);
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
        entries,
      });
      if (answer !== true) throw new Error("not acknowledged");
      // Two batches may be on their way at once, for instance when the page goes: the later index holds.
      if (endIndex > firstIndex) {
        waiting = waiting.slice(endIndex - firstIndex);
        firstIndex = endIndex;
      }
      failures = 0;
      if (waiting.length > 0) later();
    } catch {
      // The worker was restarting, or the extension was updated and this observer is orphaned.
      failures += 1;
      if (failures < sendFailuresBeforePause) later();
    }
  };
  const later = () => {
    timer ??= setTimeout(() => void flush(), batchEveryMs);
  };
  const add = (entries: ObservedEntry[]) => {
    if (entries.length === 0 || waiting.length > mostWaiting) return;
    waiting.push(...entries);
    if (waiting.length > mostWaiting) observer.disconnect();
    later();
  };
  const addTimings = (entries: readonly PerformanceEntry[]) => {
    isNavigationWhole ||= entries.some(
      ({ entryType, duration }) => entryType === "navigation" && duration > 0,
    );
    add(
      entries
        .filter((entry): entry is PerformanceResourceTiming => entry.name.startsWith("http"))
        .map(describe),
    );
  };
  const noteRoute = () => {
    if (href === location.href) return;
    ({ href } = location);
    routes = Math.min(routes + 1, mostRoutes);
    later();
  };
  const notePlayer = ({ target, isTrusted }: Event) => {
    if (!isTrusted || !(target instanceof HTMLMediaElement)) return;
    const { currentSrc } = target;
    const share = shareOf(target);
    if (!(share >= (shares.get(currentSrc) ?? -1) + shareStep)) return;
    shares.set(currentSrc, share);
    add([describePlayer(currentSrc, share)]);
  };
  const present = () => {
    failures = 0;
    // The entry of a page that still loads is observed only at its end. Sent once more after the page became sums,
    // it would count twice.
    const ownEntry = navigation && !isNavigationWhole ? [navigation] : [];
    addTimings([...observer.takeRecords(), ...ownEntry]);
    void flush();
  };
  const arrive = () => {
    shownMs = Date.now();
    void flush();
  };

  const observer = new PerformanceObserver((list) => addTimings(list.getEntries()));
  observer.observe({ type: "resource", buffered: true });
  observer.observe({ type: "navigation", buffered: true });
  // Firefox before 147 has no such event: a new address is then noticed with the next batch.
  globalThis.navigation?.addEventListener("currententrychange", noteRoute);
  addEventListener("progress", notePlayer, true);
  addEventListener("pagehide", present);
  addEventListener("pageshow", (event) => event.persisted && arrive());
  addEventListener("prerenderingchange", arrive, true);

  return { add, present };
}

/** The part of its file that a player has; none of what script feeds it, `NaN` for a file without end. */
function shareOf({ buffered, duration, currentSrc }: HTMLMediaElement): number {
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

function describe(entry: PerformanceResourceTiming): TimingEntry {
  const timing = readTiming(entry, performance.timeOrigin);
  // A page may request a host that no server can have, or from an element with any name.
  timing.host = timing.host.slice(0, longestHost);
  timing.initiatorType = timing.initiatorType.slice(0, longestInitiatorType);
  return timing;
}
