import { createHeaderModel, isCompressed, plainHeaderBytes } from "./ledger/header-bytes.ts";
import { kindOf } from "./ledger/kind.ts";
import type { RequestRecord } from "./ledger/records.ts";
import { urlHash } from "./ledger/url-hash.ts";
import type { SeenRequest } from "./visit.ts";

type Header = { name: string; value?: string | undefined; binaryValue?: number[] | undefined };

/** What both browsers tell about a request when it ends. `documentId` is Chrome's, `responseSize` Firefox's. */
export type RequestDetails = {
  requestId: string;
  url: string;
  method: string;
  type: string;
  tabId: number;
  timeStamp: number;
  fromCache?: boolean;
  statusCode?: number;
  statusLine?: string;
  redirectUrl?: string;
  responseHeaders?: Header[];
  error?: string;
  documentId?: string;
  parentDocumentId?: string;
  initiator?: string;
  requestSize?: number;
  responseSize?: number;
  documentUrl?: string;
  originUrl?: string;
  frameAncestors?: { url: string }[];
};

/** Request line and headers that Chrome sends with every request, without cookies. */
const requestHeaderBytes = 450;

/** "304 Not Modified" is longer than "200 OK", and the cache keeps no "Connection: keep-alive". */
const lostInCacheBytes = 34;

/** Nothing went out: Chrome tries each font in its cache first, and another extension may block a request. */
const neverSent = /ERR_CACHE_MISS|ERR_BLOCKED_BY_CLIENT|ERR_BLOCKED_BY_CSP/;

/** Turns events of webRequest into records, `undefined` for those that are no exchange with a server. */
export function createRequestReader() {
  const headerBytesOf = createHeaderModel();

  return (details: RequestDetails, outcome: RequestRecord["outcome"]): SeenRequest | undefined => {
    if (details.error && neverSent.test(details.error)) return undefined;
    // A page of ours took the place of what was asked for.
    if (details.redirectUrl && !/^https?:/.test(details.redirectUrl)) return undefined;
    const { statusLine = "", responseHeaders = [] } = details;
    const host = new URL(details.url).hostname;
    const isFromCache = details.fromCache === true;
    const sent = isFromCache ? responseHeaders.filter(isRepeated) : responseHeaders;
    const ofConnection = isFromCache && !isCompressed(statusLine) ? lostInCacheBytes : 0;
    const headerBytes =
      statusLine === "" ? 0 : headerBytesOf(host, statusLine, sent) + ofConnection;
    // The browser answered itself, for instance to go on in https: a hop of the chain that cost nothing.
    const isInternal = statusLine.includes("Internal Redirect");
    const record: RequestRecord = {
      source: "request",
      requestId: details.requestId,
      urlHash: urlHash(details.url),
      host,
      kind: kindOf(details.type, headerValue(responseHeaders, "content-type")),
      isNavigation: /^(main_frame|sub_frame|object)$/.test(details.type),
      outcome,
      statusCode: details.statusCode ?? 0,
      method: details.method,
      isFromCache: isFromCache || isInternal,
      headerBytes,
      // Firefox counts nothing at all where another extension keeps it from counting.
      uploadBytes: details.requestSize || details.url.length + requestHeaderBytes,
      endedMs: details.timeStamp,
    };
    const contentLength = Number(headerValue(responseHeaders, "content-length") || Number.NaN);
    if (Number.isSafeInteger(contentLength) && contentLength >= 0) {
      record.contentLength = contentLength;
    }
    const wholeBytes = Number(headerValue(responseHeaders, "content-range")?.split("/")[1]);
    if (Number.isSafeInteger(wholeBytes) && wholeBytes > 0) record.wholeBytes = wholeBytes;
    if (details.tabId < 0 && details.type !== "main_frame") record.isOfWorker = true;
    const encoding = headerValue(responseHeaders, "content-encoding") ?? "identity";
    if (encoding !== "identity") record.isPacked = true;
    if (mayFeedPlayer(details.type, headerValue(responseHeaders, "content-type"))) {
      record.mayFeedPlayer = true;
    }
    if (details.responseSize) {
      record.exactBytes = withoutUnpacking(
        details.responseSize,
        isCompressed(statusLine) ? plainHeaderBytes(statusLine, sent) : headerBytes,
        headerBytes,
        isFromCache,
      );
    }
    return { record, ...placeOf(details) };
  };
}

/** Chrome shows a 304 answer as the one in the cache: what it repeats is all but what describes the body. */
const isRepeated = ({ name }: Header): boolean =>
  !/^(content-(?!security|location)|transfer-encoding|last-modified|accept-ranges)/i.test(name);

/** Sites name the bytes they feed to a player as they like, but never as text. */
const mayFeedPlayer = (type: string, contentType = "application/octet-stream"): boolean =>
  type === "xmlhttprequest" && /octet-stream|^(video|audio)\/|vnd\.yt-ump/.test(contentType);

/** Firefox counts headers of HTTP/2 as if they had not been compressed. A 304 answer is headers alone. */
function withoutUnpacking(
  responseBytes: number,
  plainBytes: number,
  headerBytes: number,
  isNotModified: boolean,
): number {
  if (isNotModified) return Math.round((responseBytes * headerBytes) / Math.max(1, plainBytes));
  return Math.max(0, responseBytes - plainBytes + headerBytes);
}

function placeOf(details: RequestDetails): Omit<SeenRequest, "record"> {
  const isMainFrame = details.type === "main_frame";
  const topUrl = details.frameAncestors?.at(-1)?.url ?? details.documentUrl;
  const initiator = details.initiator ?? details.originUrl;
  return {
    tabId: details.tabId,
    isMainFrame,
    documentId: details.documentId,
    parentDocumentId: details.parentDocumentId,
    topUrlHash: isMainFrame || topUrl === undefined ? undefined : urlHash(topUrl),
    initiatorOrigin: initiator === undefined ? undefined : URL.parse(initiator)?.origin,
  };
}

const headerValue = (headers: readonly Header[], name: string): string | undefined =>
  headers.find((header) => header.name.toLowerCase() === name)?.value;
