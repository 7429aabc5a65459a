import type { Kind } from "./read/classify-kind.ts";
import type { Format } from "./read/content-format.ts";

/**
 * The end of one request, or of one hop of a redirected request, as webRequest reports it. It holds the host and a hash of
 * the address, never the address. `createRequestReader` makes one from the details of a webRequest event.
 */
export type RequestRecord = {
  source: "request";
  /** Shared by all hops of a redirected request. A number in decimal; later requests have larger ones. */
  requestId: string;
  /** `urlHash` of the requested address. */
  urlHash: number;
  host: string;
  kind: Kind;
  /** Whether a page or a frame was loaded, rather than a resource of one. */
  isNavigation: boolean;
  /** A service worker or a shared worker sent it, so no page has a timing entry for it. */
  isWorkerRequest?: true;
  /** A script fetched binary data or media, which may be a segment for a player. */
  mayFeedPlayer?: true;
  /** A WebSocket, or a response of server-sent events: messages arrive for as long as it is open. */
  live?: "socket" | "events";
  /** The browser received the response and refused to pass it on to the page. */
  isBlocked?: true;
  /** It failed after it was sent, so that part of a response may have arrived. */
  isStopped?: true;
  /** `started`: the request was sent, and its response has not fully arrived. A later record with the same `requestId` replaces it. */
  outcome: "started" | "completed" | "redirected" | "failed";
  /** 0 if the request failed before any header arrived. */
  statusCode: number;
  method: string;
  isFromCache: boolean;
  /** From the cache, after the server confirmed it: its headers allow no other use. Chrome shows no more of a 304 response. */
  isRevalidated?: true;
  /** Its method and origins require a CORS preflight. Chrome shows no event of it. */
  isPreflighted?: true;
  /** It may have set cookies. Chrome hides them, and `headerBytes` is without them. */
  mayHaveCookies?: true;
  /** HTTP/2 or 3: `headerBytes` is what a model makes of the headers, which the browser shows before they are compressed. */
  areHeadersCompressed?: true;
  /** Bytes of the status line and headers on the wire. For a response from the cache: those a 304 response would repeat. */
  headerBytes: number;
  /** Bytes of the body by the Content-Length header, or by the Content-Range of a partial response. Absent if it has neither. */
  contentLength?: number;
  /** The response has a Content-Encoding, so its decoded size is not its size on the wire. */
  isCompressed?: true;
  /** From the Content-Type header. */
  format?: Format;
  /** The size in bytes before compression, if the server put it into the ETag header. */
  taggedBytes?: number;
  /** The length of the whole file in bytes, from the Content-Range header of a partial response. */
  wholeBytes?: number;
  /**
   * Bytes of the whole response, headers included, as the browser counted them on the wire. Firefox only; absent if the
   * browser gave no count.
   */
  exactBytes?: number;
  /** Bytes sent: request line, headers and body. */
  uploadBytes: number;
  /** It may have had a body, whose size the browser did not show: `uploadBytes` is without it. */
  isUploadHidden?: true;
  endedMs: number;
  /** How long the body arrived before it was aborted. Absent if the start of the response was not recorded. */
  bodyMs?: number;
};

/**
 * One entry of resource timing or navigation timing. All sizes are 0 if the server's site hides them. `readTiming` makes
 * most of one from the entry.
 */
export type TimingRecord = {
  source: "timing";
  /** Identifies the document that observed the entry. Records with the same document and index are the same entry. */
  document: string;
  /** Position of the entry among the records of its document. */
  index: number;
  urlHash: number;
  host: string;
  kind: Kind;
  /** `initiatorType` of the entry; `navigation` for the entry of the document itself. */
  initiatorType: string;
  /** `transferSize` in bytes: the body plus a nominal 300. */
  transferBytes: number;
  /** `encodedBodySize` in bytes. */
  encodedBytes: number;
  /** `decodedBodySize` in bytes. */
  decodedBytes: number;
  /** Pixels of a picture, width times height. Absent if the document shows no `img` element of this address. */
  pixels?: number | undefined;
  /** A service worker responded. `encodedBytes` is then the decoded size. */
  isFromServiceWorker: boolean;
  startedMs: number;
  endedMs: number;
  /** How long the body arrived, from its first byte. Absent if the site hides it. */
  bodyMs?: number | undefined;
};

/** How much of a media file a player has buffered. It sizes responses that were aborted or are still arriving. */
export type MediaRecord = {
  source: "media";
  document: string;
  index: number;
  urlHash: number;
  /** From 0 to 1. */
  bufferedShare: number;
  /** A script feeds the player (Media Source Extensions): its segments arrive as requests that do not look like media. */
  isFedByScript: boolean;
  seenMs: number;
};

/**
 * Bytes counted inside the page on one live stream, or response, since the previous record. A hostile page can forge them.
 */
export type StreamRecord = {
  source: "stream";
  document: string;
  index: number;
  /** Number of the stream within its document. */
  stream: number;
  urlHash: number;
  host: string;
  bytesDown: number;
  bytesUp: number;
  /** The response may have been compressed: `bytesDown` is its size after that. */
  isDecoded?: true | undefined;
  /** `bytesUp` is the body of one request, which its RequestRecord is without. */
  isUpload?: true | undefined;
  /** No response, but a peer connection (WebRTC) or a WebTransport session: it has no address. */
  peer?: "call" | "transport" | undefined;
  /** It says that there is one, of the bytes of which it counts none. */
  isUncounted?: true | undefined;
  startedMs: number;
  endedMs: number;
};

/** A record made inside a document. Records with the same document and index are the same record, sent twice. */
export type ObservedRecord = TimingRecord | MediaRecord | StreamRecord;

export type VisitRecord = RequestRecord | ObservedRecord;
