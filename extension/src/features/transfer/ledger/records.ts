import type { Kind } from "./kind.ts";

/** One event of webRequest that ended something, without its address. */
export type RequestRecord = {
  source: "request";
  /** Shared by the hops of a redirect; grows with the start of requests. */
  requestId: string;
  urlHash: number;
  host: string;
  kind: Kind;
  /** A page or frame, rather than something a page asked for. */
  isNavigation: boolean;
  /** A shared or service worker asked, of which no page has a timing entry. */
  isOfWorker?: true;
  /** Asked by script, for bytes that may go into a player. */
  mayFeedPlayer?: true;
  /** `started`: the answer began and goes on; a later record of the same request takes its place. Chrome only. */
  outcome: "started" | "completed" | "redirected" | "failed";
  statusCode: number;
  method: string;
  isFromCache: boolean;
  /** Status line and headers as they travelled; of what the cache had, those that a 304 answer repeats. */
  headerBytes: number;
  /** The Content-Length header; absent for a stream. */
  contentLength?: number;
  /** It travelled compressed, so that its size once unpacked is not what came. */
  isPacked?: true;
  /** Of a part: the length of the whole file, from Content-Range. */
  wholeBytes?: number;
  /** What the browser itself counted on the wire, headers included. Firefox only; 0 when it does not know. */
  exactBytes?: number;
  uploadBytes: number;
  endedMs: number;
};

/** One entry of resource or navigation timing. Every size is 0 where the other site hides it. */
export type TimingRecord = {
  source: "timing";
  /** The document that saw it and its place in that document's entries: the same pair is the same entry. */
  document: string;
  index: number;
  urlHash: number;
  host: string;
  kind: Kind;
  initiatorType: string;
  transferBytes: number;
  encodedBytes: number;
  decodedBytes: number;
  /** A service worker answered: `encodedBytes` then holds the decoded size. */
  isFromWorker: boolean;
  startedMs: number;
  endedMs: number;
};

/** How far a player of a document got with one file, for answers that were cut or still go on. */
export type MediaRecord = {
  source: "media";
  document: string;
  index: number;
  urlHash: number;
  /** From 0 to 1. */
  bufferedShare: number;
  /** Script feeds the player: its bytes come as requests that do not look like media. */
  isFed: boolean;
  seenMs: number;
};

/** What came over one live stream since the record before, counted in the page: a page could make it up. */
export type StreamRecord = {
  source: "stream";
  document: string;
  index: number;
  /** Its number within the document. */
  stream: number;
  urlHash: number;
  host: string;
  bytesDown: number;
  bytesUp: number;
  startedMs: number;
  endedMs: number;
};

/** What the observer of a document sees. The same document and index are the same record, sent twice. */
export type ObservedRecord = TimingRecord | MediaRecord | StreamRecord;

export type VisitRecord = RequestRecord | ObservedRecord;
