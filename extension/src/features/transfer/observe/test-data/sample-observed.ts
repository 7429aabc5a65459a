import type { Observed, TimingEntry } from "../messages.ts";

/** The timing entry of an image of 1,000 bytes. */
export const sampleEntry: TimingEntry = {
  urlHash: 5,
  host: "site.example",
  kind: "image",
  initiatorType: "img",
  transferBytes: 1300,
  encodedBytes: 1000,
  decodedBytes: 1000,
  isFromServiceWorker: false,
  startedMs: 1000,
  endedMs: 1200,
};

/** The message of an observer that has nothing to report. */
export const sampleObserved = (changes: Partial<Observed> = {}): Observed => ({
  type: "transfer/observed",
  document: "observer-1",
  urlHash: 5,
  routeHash: 5,
  routes: 1,
  startedMs: 1000,
  shownMs: 1000,
  firstIndex: 0,
  entries: [],
  ...changes,
});
