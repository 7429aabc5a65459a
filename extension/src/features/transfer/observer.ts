import { kindOf } from "./ledger/kind.ts";
import { urlHash } from "./ledger/url-hash.ts";
import { entriesPerMessage, longestHost, longestInitiatorType } from "./message-limits.ts";
import type { Observed, TimingEntry } from "./messages.ts";

type Entry = PerformanceResourceTiming & { contentType?: string };

const batchEveryMs = 1000;
const sendFailuresBeforePause = 5;
/** More than a page has in the time a worker takes to answer: nobody is listening any more. */
const mostWaiting = 5000;

/**
 * Watches the timing entries of this document and hands them over in batches, `send` answering `true` once a batch
 * is kept. Returns a function that presents the document again and sends what is left.
 */
export function observeTransfer(send: (message: Observed) => Promise<unknown>): () => void {
  const document = Date.now().toString(36) + Math.random().toString(36).slice(2, 14);
  const navigation = performance.getEntriesByType("navigation")[0];
  const isPrerendering = "prerendering" in globalThis.document && globalThis.document.prerendering;
  const startedMs = performance.timeOrigin;
  let shownMs = isPrerendering ? 0 : startedMs;
  let waiting: TimingEntry[] = [];
  let firstIndex = 0;
  let isNavigationWhole = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    const entries = waiting.slice(0, entriesPerMessage);
    const endIndex = firstIndex + entries.length;
    try {
      const answer = await send({
        type: "transfer/observed",
        document,
        urlHash: urlHash(navigation?.name ?? location.href),
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
  const add = (entries: readonly PerformanceEntry[]) => {
    isNavigationWhole ||= entries.some(
      ({ entryType, duration }) => entryType === "navigation" && duration > 0,
    );
    const seen = entries.filter((entry): entry is Entry => entry.name.startsWith("http"));
    if (seen.length === 0) return;
    waiting.push(...seen.map(describe));
    if (waiting.length > mostWaiting) observer.disconnect();
    later();
  };
  const arrive = () => {
    shownMs = Date.now();
    void flush();
  };

  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: "resource", buffered: true });
  observer.observe({ type: "navigation", buffered: true });
  addEventListener("pagehide", () => {
    add(observer.takeRecords());
    void flush();
  });
  addEventListener("pageshow", (event) => event.persisted && arrive());
  globalThis.document.addEventListener("prerenderingchange", arrive, { once: true });

  return () => {
    failures = 0;
    // The entry of a page that still loads is observed only at its end. Sent once more after the page became sums,
    // it would count twice.
    const ownEntry = navigation && !isNavigationWhole ? [navigation] : [];
    add([...observer.takeRecords(), ...ownEntry]);
    void flush();
  };
}

function describe(entry: Entry): TimingEntry {
  const { hostname, pathname } = new URL(entry.name);
  return {
    urlHash: urlHash(entry.name),
    // A page may ask for a host that no server can have, or from an element with any name.
    host: hostname.slice(0, longestHost),
    kind: kindOf(entry.initiatorType, entry.contentType, pathname),
    initiatorType: entry.initiatorType.slice(0, longestInitiatorType),
    transferBytes: entry.transferSize,
    encodedBytes: entry.encodedBodySize,
    decodedBytes: entry.decodedBodySize,
    isFromWorker: entry.workerStart > 0,
    startedMs: performance.timeOrigin + entry.startTime,
  };
}
