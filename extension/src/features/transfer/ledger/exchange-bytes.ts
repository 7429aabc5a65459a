import type { Exchange } from "./pair-timings.ts";
import type { RequestRecord, TimingRecord } from "./records.ts";

/** How a number of bytes is known: counted by the browser, from headers, from timing entries, or guessed. */
export const bases = ["exact", "header", "timing", "estimated"] as const;
export type Basis = (typeof bases)[number];

/** `unknown` is a body nobody saw; `decoded` one seen only after it was unpacked. Both are guessed later. */
export type Body =
  | { basis: Exclude<Basis, "estimated">; bytes: number }
  | { basis: "unknown" }
  | { basis: "decoded"; bytes: number }
  | { basis: "none" };

/** A 304 answer: its headers alone. Chrome reports it as a 200 out of the cache. */
export const revalidationBytes = 250;
/** Resource timing adds this to every body, whatever the headers were. */
export const nominalHeaderBytes = 300;

const isHidden = (timing: TimingRecord) =>
  timing.transferBytes === 0 && timing.encodedBytes === 0 && timing.decodedBytes === 0;

export const isRevalidated = (timing: TimingRecord | undefined): boolean =>
  timing?.transferBytes === nominalHeaderBytes && timing.encodedBytes > 0;

/** Status line, headers and body of a redirect are read from its headers: nothing else shows them. */
export const hopBytes = (hop: RequestRecord): number =>
  hop.isFromCache ? 0 : hop.headerBytes + (hop.contentLength ?? 0);

/** The body of the last hop, by the best witness there is. */
export function bodyOfRequest(last: RequestRecord, timing: TimingRecord | undefined): Body {
  if (last.method === "HEAD" || last.statusCode === 204 || last.statusCode === 304) {
    return { basis: "none" };
  }
  if (timing && !timing.isFromWorker && timing.transferBytes + timing.encodedBytes > 0) {
    return { basis: "timing", bytes: timing.encodedBytes };
  }
  // An aborted answer announced its whole length and did not send it.
  if (last.outcome === "failed") return { basis: "none" };
  if (last.contentLength !== undefined) return { basis: "header", bytes: last.contentLength };
  if (timing && timing.decodedBytes > 0) return { basis: "decoded", bytes: timing.decodedBytes };
  return { basis: "unknown" };
}

/**
 * An entry without request. Sizes of 0 mean a cache where every request was listened to (Chrome answers from
 * memory without an event), and a hidden size where none was.
 */
export function bodyOfTiming(timing: TimingRecord, isCovered: boolean): Body | "cache" {
  // What a service worker fetched for it is a request of its own.
  if (timing.isFromWorker && isCovered) return "cache";
  if (timing.transferBytes > 0) return { basis: "timing", bytes: timing.encodedBytes };
  return isHidden(timing) && !isCovered ? { basis: "unknown" } : "cache";
}

/** Where the bytes of an exchange are filed. */
export const lastRecord = ({ hops, timing }: Exchange): RequestRecord | TimingRecord =>
  hops.at(-1) ?? timing!;
