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
  outcome: "completed" | "redirected" | "failed";
  statusCode: number;
  method: string;
  isFromCache: boolean;
  /** Status line and headers as they travelled. */
  headerBytes: number;
  /** The Content-Length header; absent for a stream. */
  contentLength?: number;
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
};

export type VisitRecord = RequestRecord | TimingRecord;
