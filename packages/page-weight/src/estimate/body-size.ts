import type { Basis } from "../basis.ts";
import type { EstimateOrigin } from "./estimate-errors.ts";
import type { Exchange } from "../pair/pair-exchanges.ts";
import type { RequestRecord, TimingRecord } from "../records.ts";
import { isScriptInitiator } from "./guess-cut-body.ts";

/**
 * The size of one body. `unknown`: nothing shows it, and at most `maxBytes` can have arrived. `cut`: it was aborted after
 * arriving for `bodyMs`. `decoded`: only the decoded size is known. All are estimated from the other bodies of the visit.
 */
export type Body =
  | { basis: Exclude<Basis, "estimated">; bytes: number }
  | { basis: "estimated"; bytes: number; origin: EstimateOrigin }
  | { basis: "unknown"; maxBytes: number }
  | { basis: "cut"; bodyMs: number; mayBeMessages: boolean; maxBytes: number }
  | { basis: "decoded"; bytes: number }
  | { basis: "none" };

/** Size of a 304 response whose headers are unknown. Chrome reports it as a 200 response from the cache. */
export const revalidationBytes = 250;
/** Resource timing adds this to every body size, whatever the headers were. */
export const nominalHeaderBytes = 300;
/** The size of a segment of a film. A longer download may have been paused before it was aborted. */
const maxAbortedBytes = 2_000_000;
/** What a server sends before a browser that refuses the response can stop it (RFC 6928). */
const firstFlightBytes = 14_600;
/** Error pages are small beside what they stand for. */
const maxErrorBytes = 4000;

/** Chromium reads no more of a body that it discards, and closes the connection (`HttpResponseBodyDrainer`). */
const maxRedirectBodyBytes = 16_384;

const statusesWithoutBody: ReadonlySet<number> = new Set([101, 204, 205, 304]);
const none: Body = { basis: "none" };
const unknown: Body = { basis: "unknown", maxBytes: Infinity };

export const isHidden = (timing: TimingRecord) =>
  timing.transferBytes === 0 && timing.encodedBytes === 0 && timing.decodedBytes === 0;

export const isRevalidated = (timing: TimingRecord | undefined): boolean =>
  timing?.transferBytes === nominalHeaderBytes && timing.encodedBytes > 0;

/** Whether the response opened a WebSocket: over HTTP/1.1 its status is 101, over HTTP/2 it is 200. */
export const isSocket = ({ live, statusCode }: RequestRecord): boolean =>
  statusCode === 101 || (live === "socket" && statusCode === 200);

export const hasBody = ({ method, statusCode }: RequestRecord): boolean =>
  method !== "HEAD" && !statusesWithoutBody.has(statusCode);

/** Bytes of a redirect response. Its headers are the only source, for its body too: a length that no browser reads is not counted. */
export const redirectBytes = (hop: RequestRecord): number => {
  if (hop.isFromCache) return 0;
  const { contentLength = 0 } = hop;
  const isRead = hasBody(hop) && contentLength <= maxRedirectBodyBytes;
  return hop.headerBytes + (isRead ? contentLength : 0);
};

/** The body of an exchange's last hop, from the best source there is. A Content-Length above `maxBytes` is ignored. */
export function lastHopBody({ hops, timing, stream }: Exchange, maxBytes: number): Body {
  const last = hops.at(-1)!;
  // The response that opens a WebSocket has no body; its messages follow.
  if (isSocket(last)) return estimated(stream?.bytesDown ?? 0, "stream");
  if (!hasBody(last)) return none;
  const isAborted = last.outcome === "failed";
  const isCancelled = timing?.encodedBytes === 0 && (isAborted || last.statusCode >= 400);
  if (timing && isMeasured(timing) && !isCancelled) {
    return { basis: "timing", bytes: timing.encodedBytes };
  }
  // The Content-Length of an aborted response is the length of what did not fully arrive.
  const hasArrived = !isAborted && last.outcome !== "started";
  if (hasArrived && last.contentLength !== undefined && last.contentLength <= maxBytes) {
    return { basis: "header", bytes: last.contentLength };
  }
  if (stream) {
    return stream.isDecoded
      ? decodedBody(last, stream.bytesDown, "stream")
      : estimated(stream.bytesDown, "stream");
  }
  // Its size has nothing in common with that of other responses.
  if (last.live) return none;
  if (last.isBlocked) return { basis: "unknown", maxBytes: firstFlightBytes };
  if (isAborted) return abortedBody(last, timing);
  if (last.outcome === "started" || last.method === "OPTIONS") return none;
  if (last.statusCode >= 400) return { basis: "unknown", maxBytes: maxErrorBytes };
  // Chromium shows a PDF in a page of its own, whose size is the only one of its entry.
  if (timing && timing.decodedBytes > 0 && timing.initiatorType !== "navigation") {
    return last.isCompressed
      ? decodedBody(last, timing.decodedBytes, "decoded")
      : { basis: "timing", bytes: timing.decodedBytes };
  }
  return unknown;
}

/** Compressing images, media and fonts a second time makes them no smaller. */
const decodedBody = (
  { isCompressed, kind }: RequestRecord,
  bytes: number,
  origin: EstimateOrigin,
): Body =>
  isCompressed && !/image|media|font/.test(kind)
    ? { basis: "decoded", bytes }
    : estimated(bytes, origin);

/** The entry of a page that was left while it loaded has no body size yet. */
const isMeasured = ({
  isFromServiceWorker,
  initiatorType,
  transferBytes,
  encodedBytes,
}: TimingRecord) =>
  !isFromServiceWorker &&
  (initiatorType === "navigation" ? encodedBytes : transferBytes + encodedBytes) > 0;

/** Chrome's entry has the nominal headers and no body if the response started, and only zeros if it never did or its site hides it. */
function abortedBody(last: RequestRecord, timing: TimingRecord | undefined): Body {
  const { contentLength, bodyMs = timing?.bodyMs ?? 0 } = last;
  const hasStarted = last.bodyMs !== undefined || timing?.transferBytes === nominalHeaderBytes;
  if (!hasStarted) return none;
  // A file has a length. What has none may be messages.
  const mayBeMessages = contentLength === undefined && isScriptInitiator(timing?.initiatorType);
  const maxBytes = Math.min(contentLength ?? Infinity, maxAbortedBytes);
  return { basis: "cut", bodyMs, mayBeMessages, maxBytes };
}

/** The page itself is still arriving: its entry has no end, and its request has not ended. */
export const isStillLoading = ({ initiatorType, startedMs, endedMs }: TimingRecord): boolean =>
  initiatorType === "navigation" && endedMs <= startedMs;

/**
 * The body of an entry without a request. `cache`: the browser says that it had it. `unsent`: if every request was observed, the page
 * sent none, so the response came from a service worker, from a cache that hides its sizes, or not at all.
 */
export function timingBody(timing: TimingRecord, isCovered: boolean): Body | "cache" | "unsent" {
  // The service worker's own request is an exchange of its own.
  if (timing.isFromServiceWorker && isCovered) return "unsent";
  // The body was in the cache already. Firefox does not mark such an entry.
  if (isRevalidated(timing)) return none;
  if (timing.transferBytes > 0) return { basis: "timing", bytes: timing.encodedBytes };
  if (!isHidden(timing)) return "cache";
  return isCovered ? "unsent" : unknown;
}

const estimated = (bytes: number, origin: EstimateOrigin): Body => ({
  basis: "estimated",
  bytes,
  origin,
});
