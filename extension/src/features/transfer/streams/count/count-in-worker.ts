import { createStreamReporter } from "../report-streams.ts";
import { countEntries } from "./count-entries.ts";
import { countStreams } from "./count-streams.ts";

/** A worker may be terminated once it has its answer. */
const reportEveryMs = 100;

/** Counts in a worker, and reports to the page that listens to `channel`. */
export function countInWorker(channel: string): void {
  // Other workers of the page use the same channel.
  const firstStream = Math.floor(Math.random() * 2 ** 50);
  const open = createStreamReporter(new BroadcastChannel(channel), reportEveryMs, firstStream);
  const counted = Object.create(null) as Record<string, true | undefined>;
  countStreams((url, isDecoded) => {
    counted[url] = true;
    return open(url, isDecoded);
  });
  countEntries(open, (url) => counted[url] === true);
}
