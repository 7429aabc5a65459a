import type { RequestRecord, TimingRecord } from "./records.ts";

/** Records as a page of `site.example` leaves them, for tests to vary. */
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
  isFromWorker: false,
  startedMs: 900,
  ...changes,
});

/** What resource timing shows of another site that hides its sizes. */
export const hiddenSizes = { transferBytes: 0, encodedBytes: 0, decodedBytes: 0 };
