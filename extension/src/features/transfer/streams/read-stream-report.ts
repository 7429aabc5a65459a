import { urlHash } from "@digital-cleanup/page-weight";
import { longestHost, mostStreams } from "../observe/message-limits.ts";
import type { StreamEntry } from "../observe/messages.ts";

/** Faster than any line of a person: what says so comes from a page that makes things up. */
const mostBytesPerMs = 125_000;
/** The counter posts once a second for each stream. */
const mostNewsPerSecond = 2 * mostStreams;

/**
 * Turns what the counter posts into entries, `undefined` for what no honest one would. A page that got hold of the port
 * can at most make up traffic of its own, and no more than a fast line carries.
 */
export function createStreamReportReader(nowMs: () => number) {
  const openedMs = nowMs();
  const startedMs = new Map<number, number>();
  let allowedNews = mostNewsPerSecond;
  let bytes = 0;
  let lastMs = openedMs;

  return (news: unknown): StreamEntry | undefined => {
    const now = nowMs();
    allowedNews = Math.min(
      mostNewsPerSecond,
      allowedNews + (Math.max(0, now - lastMs) / 1000) * mostNewsPerSecond,
    );
    lastMs = now;
    if (allowedNews < 1 || !Array.isArray(news)) return undefined;
    allowedNews -= 1;
    const [stream, address, bytesDown, bytesUp]: unknown[] = news;
    if (!isCount(stream) || stream > mostStreams) return undefined;
    if (!isCount(bytesDown) || !isCount(bytesUp)) return undefined;
    const url = typeof address === "string" ? URL.parse(address) : null;
    if (!url || !/^(http|ws)s?:$/.test(url.protocol)) return undefined;
    const carried = bytes + bytesDown + bytesUp;
    if (carried > Math.max(1000, now - openedMs) * mostBytesPerMs) return undefined;
    bytes = carried;
    const since = startedMs.get(stream) ?? now;
    startedMs.set(stream, since);
    return {
      stream,
      urlHash: urlHash(url.href),
      host: url.hostname.slice(0, longestHost),
      bytesDown,
      bytesUp,
      startedMs: since,
      endedMs: now,
    };
  };
}

const isCount = (given: unknown): given is number =>
  typeof given === "number" && Number.isSafeInteger(given) && given >= 0;
