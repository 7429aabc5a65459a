import type { MediaRecord, RequestRecord, StreamRecord, TimingRecord } from "../src/records.ts";
import type { Visit } from "../src/visits/visit.ts";

/** Sample records of a page of `site.example`, for tests to vary. */
export const request = (changes: Partial<RequestRecord> = {}): RequestRecord => ({
  source: "request",
  requestId: "1",
  urlHash: 1,
  host: "site.example",
  kind: "image",
  isNavigation: false,
  outcome: "completed",
  statusCode: 200,
  method: "GET",
  isFromCache: false,
  headerBytes: 200,
  uploadBytes: 500,
  endedMs: 1000,
  ...changes,
});

export const timing = (changes: Partial<TimingRecord> = {}): TimingRecord => ({
  source: "timing",
  document: "top",
  index: 0,
  urlHash: 1,
  host: "site.example",
  kind: "image",
  initiatorType: "img",
  transferBytes: 10_300,
  encodedBytes: 10_000,
  decodedBytes: 10_000,
  isFromServiceWorker: false,
  startedMs: 900,
  endedMs: 1000,
  ...changes,
});

export const media = (changes: Partial<MediaRecord> = {}): MediaRecord => ({
  source: "media",
  document: "top",
  index: 50,
  urlHash: 1,
  bufferedShare: 0.25,
  isFedByScript: false,
  seenMs: 1000,
  ...changes,
});

export const stream = (changes: Partial<StreamRecord> = {}): StreamRecord => ({
  source: "stream",
  document: "top",
  index: 60,
  stream: 1,
  urlHash: 1,
  host: "site.example",
  bytesDown: 6000,
  bytesUp: 100,
  startedMs: 900,
  endedMs: 2000,
  ...changes,
});

/** The sizes in resource timing of a cross-origin response that hides them. */
export const hiddenSizes = { transferBytes: 0, encodedBytes: 0, decodedBytes: 0 };

/** The open visit of a page of `site.example` in tab 7, without records. */
export const sampleVisit = (changes: Partial<Visit> = {}): Visit => ({
  id: "page",
  tabId: 7,
  origin: "https://site.example",
  host: "site.example",
  urlHash: 1,
  startedMs: 1000,
  shownMs: 1000,
  documents: ["page"],
  hasOwnRequest: true,
  isCovered: true,
  chunkCount: 0,
  ...changes,
});
