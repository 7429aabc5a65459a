import { createStreamReporter } from "../report-streams.ts";
import { countStreams } from "./count-streams.ts";
import { apply, captureGetter, ignoreErrors } from "./natives.ts";
import type { OpenStream } from "./open-stream.ts";

const { getEntries } = PerformanceObserverEntryList.prototype;

const timing = PerformanceResourceTiming.prototype;

const entryName = captureGetter(PerformanceEntry.prototype, "name");

const encodedBytes = captureGetter(timing, "encodedBodySize");

const transferBytes = captureGetter(timing, "transferSize");

/** A worker may be terminated once it has its answer. */
const reportEveryMs = 100;

/** Counts in a worker, and reports to the page that listens to `channel`. */
export function countInWorker(channel: string): void {
  // Other workers of the page use the same channel.
  const firstStream = Math.floor(Math.random() * 2 ** 50);
  const open = createStreamReporter(new BroadcastChannel(channel), reportEveryMs, firstStream);
  const counted = Object.create(null) as Record<string, true | undefined>;
  countStreams((url, isDecoded, isUpload) => {
    if (!isUpload) counted[url] = true;
    return open(url, isDecoded, isUpload);
  });
  countEntries(open, (url) => counted[url] === true);
}

/**
 * Counts the responses that a worker's own resource timing shows: no page has these entries. `isCounted`: whether
 * bytes of an address are counted while they are read.
 */
function countEntries(open: OpenStream, isCounted: (url: string) => boolean): void {
  const count = (entry: object) => {
    const url = String(entryName(entry));
    const bytes = Number(encodedBytes(entry));
    // Less was transferred if the response came from a cache.
    if (bytes > 0 && Number(transferBytes(entry)) > bytes && !isCounted(url)) {
      open(url, false)(bytes, 0);
    }
  };
  const observer = new PerformanceObserver((list) =>
    ignoreErrors(() => {
      const entries = apply(getEntries, list, []);
      for (let index = 0; index < entries.length; index += 1) count(entries[index]!);
    }),
  );
  observer.observe({ type: "resource", buffered: true });
}
