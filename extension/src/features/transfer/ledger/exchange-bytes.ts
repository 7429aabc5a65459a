import type { Exchange } from "./pair-timings.ts";
import type { RequestRecord, TimingRecord } from "./records.ts";

/** How a number of bytes is known: counted by the browser, from headers, from timing entries, or guessed. */
export const bases = ["exact", "header", "timing", "estimated"] as const;
export type Basis = (typeof bases)[number];

/**
 * `unknown` is a body nobody saw, of which at most `mostBytes` can have come; `decoded` one seen only after it was
 * unpacked. Both are guessed later.
 */
export type Body =
  | { basis: Basis; bytes: number }
  | { basis: "unknown"; mostBytes: number }
  | { basis: "decoded"; bytes: number }
  | { basis: "none" };

/** A 304 answer of which no header is known. Chrome reports it as a 200 out of the cache. */
export const revalidationBytes = 250;
/** Resource timing adds this to every body, whatever the headers were. */
export const nominalHeaderBytes = 300;
/** An answer that was cut brought no more than a modest line carries in its time. */
const cutBytesPerMs = 300;
/** Many are cut before anything came. */
const mostCutBytes = 4000;

const withoutBody: ReadonlySet<number> = new Set([101, 204, 205, 304]);
const none: Body = { basis: "none" };
const unknown: Body = { basis: "unknown", mostBytes: Infinity };

const isHidden = (timing: TimingRecord) =>
  timing.transferBytes === 0 && timing.encodedBytes === 0 && timing.decodedBytes === 0;

export const isRevalidated = (timing: TimingRecord | undefined): boolean =>
  timing?.transferBytes === nominalHeaderBytes && timing.encodedBytes > 0;

const hasBody = ({ method, statusCode }: RequestRecord): boolean =>
  method !== "HEAD" && !withoutBody.has(statusCode);

/** Status line, headers and body of a redirect are read from its headers: nothing else shows them. */
export const hopBytes = (hop: RequestRecord): number => {
  if (hop.isFromCache) return 0;
  return hop.headerBytes + (hasBody(hop) ? (hop.contentLength ?? 0) : 0);
};

/** The body of the last hop, by the best witness there is. */
export function bodyOfRequest({ hops, timing, stream }: Exchange): Body {
  const last = hops.at(-1)!;
  // The messages of a socket come after an answer that has no body.
  if (last.statusCode === 101) return estimated(stream?.bytesDown ?? 0);
  if (!hasBody(last)) return none;
  const isCut = last.outcome === "failed";
  if (timing && isMeasured(timing) && !(isCut && timing.encodedBytes === 0)) {
    return { basis: "timing", bytes: timing.encodedBytes };
  }
  // A cut answer announced its whole length and did not send it.
  if (!isCut && last.outcome !== "started" && last.contentLength !== undefined) {
    return { basis: "header", bytes: last.contentLength };
  }
  if (stream) return estimated(stream.bytesDown);
  if (isCut) return bodyOfCut(last, timing);
  if (last.outcome === "started" || last.method === "OPTIONS") return none;
  if (timing && timing.decodedBytes > 0) {
    // Compressing pictures, sound and fonts again makes them no smaller.
    const isText = !/image|media|font/.test(last.kind);
    if (last.isPacked && !isText) return estimated(timing.decodedBytes);
    return { basis: last.isPacked ? "decoded" : "timing", bytes: timing.decodedBytes };
  }
  return unknown;
}

/** The entry of a page that was left while it loaded has no body yet. */
const isMeasured = ({ isFromWorker, initiatorType, transferBytes, encodedBytes }: TimingRecord) =>
  !isFromWorker &&
  (initiatorType === "navigation" ? encodedBytes : transferBytes + encodedBytes) > 0;

/** Chrome gives an answer that began and was cut the nominal headers and no body; one that never came gets nothing. */
function bodyOfCut({ contentLength }: RequestRecord, timing: TimingRecord | undefined): Body {
  if (timing?.transferBytes !== nominalHeaderBytes) return none;
  const carried = Math.round(Math.max(0, timing.endedMs - timing.startedMs) * cutBytesPerMs);
  return { basis: "unknown", mostBytes: Math.min(contentLength ?? carried, carried, mostCutBytes) };
}

/**
 * An entry without request. Sizes of 0 mean a cache where every request was listened to (Chrome answers from
 * memory without an event), and a hidden size where none was.
 */
export function bodyOfTiming(timing: TimingRecord, isCovered: boolean): Body | "cache" {
  // What a service worker fetched for it is a request of its own.
  if (timing.isFromWorker && isCovered) return "cache";
  // The body was in the cache already. Firefox tells such an answer from no other.
  if (isRevalidated(timing)) return { basis: "none" };
  if (timing.transferBytes > 0) return { basis: "timing", bytes: timing.encodedBytes };
  return isHidden(timing) && !isCovered ? unknown : "cache";
}

const estimated = (bytes: number): Body => ({ basis: "estimated", bytes });
