import type { RequestRecord } from "../records.ts";
import type { SeenRequest } from "../visits/visit.ts";
import { classifyKind } from "./classify-kind.ts";
import { contentFormat } from "./content-format.ts";
import {
  createHeaderModel,
  hasCompressedHeaders,
  type Header,
  plainHeaderBytes,
} from "./header-bytes.ts";
import { headerValue } from "./header-value.ts";
import { isEventStream } from "./is-event-stream.ts";
import { needsRevalidation } from "./needs-revalidation.ts";
import { taggedBytes } from "./tagged-bytes.ts";
import { urlHash } from "./url-hash.ts";

/** What is read of the details of a webRequest event. `requestSize` and `responseSize` are Firefox's. */
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
  /** Of onSendHeaders, for requests of scripts: they show in Firefox that an event stream is open, and in Chrome that a preflight was needed. */
  requestHeaders?: Header[];
  responseHeaders?: Header[];
  error?: string;
  /** The origin of the page or worker that sent it. Chrome only. */
  initiator?: string;
  requestSize?: number;
  responseSize?: number;
  frameId?: number;
  /** Chrome only. */
  documentId?: string;
  parentDocumentId?: string;
  /** These are Firefox's. */
  documentUrl?: string;
  originUrl?: string;
  frameAncestors?: { url: string }[];
};

/** Request line and headers that Chrome sends with every request, without cookies. */
const requestHeaderBytes = 450;

/** "304 Not Modified" is longer than "200 OK", and the cache does not store "Connection: keep-alive". */
const bytesMissingInCache = 34;

/** Nothing was sent: Chrome looks up each font in its cache first, and another extension may block a request. */
const neverSent = /ERR_CACHE_MISS|ERR_BLOCKED_BY_CLIENT|ERR_BLOCKED_BY_CSP/;

/** The connection had been made: part of a response may have arrived. */
const stoppedAfterSending =
  /ABORT|ERR_FAILED|CONNECTION_(RESET|CLOSED)|MISMATCH|INCOMPLETE|PARTIAL_TRANSFER|NET_(RESET|INTERRUPT)|HTTP2_/;

/** The browser refused a response that had arrived: opaque response blocking, or a policy of the response itself. */
const blockedOnArrival = /ERR_BLOCKED_BY_(ORB|RESPONSE)/;

/**
 * Returns a function that makes a record from the details of a webRequest event: `started` for onResponseStarted or onSendHeaders,
 * `completed` for onCompleted, `redirected` for onBeforeRedirect, `failed` for onErrorOccurred. It returns `undefined` for a
 * request that never reached a server. Keep one reader for all events: it remembers headers that HTTP/2 compresses.
 */
export function createRequestReader() {
  const compressedHeaderBytes = createHeaderModel();

  return (
    details: RequestDetails,
    outcome: RequestRecord["outcome"],
  ): RequestRecord | undefined => {
    if (details.error && neverSent.test(details.error)) return undefined;
    // An extension redirected the request to one of its own pages.
    if (details.redirectUrl && !/^https?:/.test(details.redirectUrl)) return undefined;
    const { statusLine = "", responseHeaders = [] } = details;
    const host = new URL(details.url).hostname;
    const contentType = headerValue(responseHeaders, "content-type");
    const isFromCache = details.fromCache === true;
    const sent = isFromCache ? responseHeaders.filter(isRepeatedBy304) : responseHeaders;
    const missing = isFromCache && !hasCompressedHeaders(statusLine) ? bytesMissingInCache : 0;
    const headerBytes =
      statusLine === "" ? 0 : compressedHeaderBytes(host, statusLine, sent) + missing;
    // The browser made up the response, for instance to upgrade to https. The hop transferred nothing.
    const isInternal = statusLine.includes("Internal Redirect");
    const record: RequestRecord = {
      source: "request",
      requestId: details.requestId,
      urlHash: urlHash(details.url),
      host,
      kind: classifyKind(details.type, contentType),
      isNavigation: /^(main_frame|sub_frame|object)$/.test(details.type),
      outcome,
      statusCode: details.statusCode ?? 0,
      method: details.method,
      isFromCache: isFromCache || isInternal,
      headerBytes,
      // Firefox reports 0 while a listener of any extension disables its counters.
      uploadBytes: details.requestSize || details.url.length + requestHeaderBytes,
      endedMs: details.timeStamp,
    };
    if (!details.requestSize && mayHaveBody(details.method)) record.isUploadHidden = true;
    // A body in chunks has the length of its chunks, whatever Content-Length claims (RFC 9112, 6.3).
    const isChunked = headerValue(responseHeaders, "transfer-encoding") !== undefined;
    const contentLength = readCount(headerValue(responseHeaders, "content-length"));
    const part = details.statusCode === 206 ? headerValue(responseHeaders, "content-range") : "";
    const bodyBytes = isChunked ? partBytes(part) : (contentLength ?? partBytes(part));
    if (bodyBytes !== undefined) record.contentLength = bodyBytes;
    const wholeBytes = readCount(part?.split("/")[1]);
    if (wholeBytes) record.wholeBytes = wholeBytes;
    if (details.tabId < 0 && details.type !== "main_frame") record.isWorkerRequest = true;
    const encoding = headerValue(responseHeaders, "content-encoding") ?? "identity";
    if (encoding !== "identity") record.isCompressed = true;
    const format = contentFormat(contentType);
    if (format) record.format = format;
    const tagged = taggedBytes(headerValue(responseHeaders, "etag"));
    if (tagged !== undefined) record.taggedBytes = tagged;
    if (mayFeedPlayer(details.type, contentType)) record.mayFeedPlayer = true;
    const live = readLive(details);
    if (live) record.live = live;
    if (isBlocked(details)) record.isBlocked = true;
    else if (stoppedAfterSending.test(details.error ?? "")) record.isStopped = true;
    if (isFromCache && needsRevalidation(responseHeaders)) record.isRevalidated = true;
    if (isPreflighted(details)) record.isPreflighted = true;
    if (mayHaveCookies(details)) record.mayHaveCookies = true;
    if (hasCompressedHeaders(statusLine)) record.areHeadersCompressed = true;
    if (details.responseSize) {
      const exactBytes = withCompressedHeaders(
        details.responseSize,
        hasCompressedHeaders(statusLine) ? plainHeaderBytes(statusLine, sent) : headerBytes,
        headerBytes,
        isFromCache,
      );
      // Firefox adds messages that arrived with the handshake. They count with the other messages.
      const isHandshake = live === "socket" && details.statusCode === 101;
      record.exactBytes = isHandshake ? Math.min(exactBytes, headerBytes) : exactBytes;
    }
    return record;
  };
}

/**
 * Returns a function that makes a record from the details of a webRequest event, with what attributes it to a page. It returns
 * `undefined` for a request that never reached a server, and for those that an extension, whose address starts with `ownOrigin`, sends
 * outside of any tab.
 */
export function createSeenRequestReader(ownOrigin: string) {
  const readRequest = createRequestReader();
  const isOwn = ({ tabId, initiator, originUrl }: RequestDetails): boolean =>
    tabId < 0 && (initiator ?? originUrl)?.startsWith(ownOrigin) === true;

  return (details: RequestDetails, outcome: RequestRecord["outcome"]): SeenRequest | undefined => {
    if (isOwn(details)) return undefined;
    const record = readRequest(details, outcome);
    if (!record) return undefined;
    const isMainFrame = details.type === "main_frame";
    const topUrl = details.frameAncestors?.at(-1)?.url ?? details.documentUrl;
    return {
      record,
      tabId: details.tabId,
      isMainFrame,
      documentId: details.documentId,
      parentDocumentId: details.parentDocumentId,
      ...(details.frameId === 0 && !isMainFrame && { isOfTopDocument: true }),
      topUrlHash: isMainFrame || topUrl === undefined ? undefined : urlHash(topUrl),
      initiatorOrigin: initiatorOrigin(details),
    };
  };
}

const mayHaveBody = (method: string): boolean => /^(POST|PUT|PATCH)$/.test(method);

/** Chrome's initiator is an origin already. A page of an extension and a sandboxed frame are no site. */
function initiatorOrigin({ initiator, originUrl = "" }: RequestDetails): string | undefined {
  if (!(initiator ?? originUrl).startsWith("http")) return undefined;
  return initiator ?? new URL(originUrl).origin;
}

/** Digits alone: `Number` also reads "1e15" and "0x10", which no browser takes for a length. */
function readCount(text = ""): number | undefined {
  const count = /^\d+$/.test(text.trim()) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(count) ? count : undefined;
}

/** The length of a part of a file: both ends of `bytes 200-299/1000` belong to it. */
function partBytes(contentRange = ""): number | undefined {
  const [from, to] = contentRange
    .replace(/^bytes /i, "")
    .split("/")[0]!
    .split("-")
    .map(readCount);
  return from === undefined || to === undefined ? undefined : readCount(String(to - from + 1));
}

/** Chrome reports a 304 response with the headers of the cached one: a 304 repeats all but those that describe the body. */
const isRepeatedBy304 = ({ name }: Header): boolean =>
  !/^(content-(?!security|location)|transfer-encoding|last-modified|accept-ranges)/i.test(name);

/** Sites label media segments in many ways, but never as text. */
const mayFeedPlayer = (type: string, contentType = "application/octet-stream"): boolean =>
  type === "xmlhttprequest" && /octet-stream|^(video|audio)\/|vnd\.yt-ump/.test(contentType);

const readLive = (details: RequestDetails): RequestRecord["live"] => {
  if (details.type === "websocket") return "socket";
  return isEventStream(details) ? "events" : undefined;
};

/** Firefox counts the headers of HTTP/2 as if they were not compressed. A 304 response is headers alone. */
function withCompressedHeaders(
  responseBytes: number,
  plainBytes: number,
  headerBytes: number,
  isNotModified: boolean,
): number {
  if (isNotModified) return Math.round((responseBytes * headerBytes) / Math.max(1, plainBytes));
  return Math.max(0, responseBytes - plainBytes + headerBytes);
}

const isCrossOrigin = ({ url, initiator }: RequestDetails): boolean =>
  initiator !== undefined && new URL(url).origin !== initiator;

/** Chrome fails a response of another origin that lacks the permission to be read with no reason of its own. */
const isBlocked = (details: RequestDetails): boolean =>
  details.error !== undefined &&
  (blockedOnArrival.test(details.error) ||
    (details.error === "net::ERR_FAILED" && isCrossOrigin(details)));

/** Other methods and headers of another origin's requests need a preflight (Fetch standard, "CORS-safelisted"). */
const isPreflighted = (details: RequestDetails): boolean =>
  details.type === "xmlhttprequest" &&
  details.method !== "OPTIONS" &&
  isCrossOrigin(details) &&
  (!/^(GET|HEAD|POST)$/.test(details.method) ||
    details.requestHeaders?.some(needsPreflight) === true);

/** Headers that need no preflight, or that the browser itself adds. */
const usualHeader =
  /^(accept|accept-encoding|accept-language|cache-control|connection|content-language|content-length|cookie|dnt|host|if-.*|origin|pragma|priority|range|referer|sec-.*|te|upgrade-insecure-requests|user-agent)$/i;
const usualContentType =
  /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i;

const needsPreflight = ({ name, value = "" }: Header): boolean =>
  /^content-type$/i.test(name) ? !usualContentType.test(value) : !usualHeader.test(name);

/** Chrome hides Set-Cookie, and has no `responseSize`. Any response may set some, unless shared caches may store it. */
const mayHaveCookies = ({ responseHeaders, responseSize }: RequestDetails): boolean =>
  responseHeaders !== undefined &&
  responseSize === undefined &&
  !/\b(public|immutable|s-maxage)\b/i.test(headerValue(responseHeaders, "cache-control") ?? "");
