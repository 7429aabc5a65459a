export { bases, type Basis } from "./basis.ts";
export type { TransferPart } from "./estimate/exchange-parts.ts";
export { capTransfer } from "./cap-transfer.ts";
export {
  addToDay,
  type Counted,
  countGrowth,
  type DaySum,
  type VisitGrowth,
} from "./count-growth.ts";
export { foldRecords } from "./fold-records.ts";
export { isLoading } from "./is-loading.ts";
export { mediaBytesSince } from "./media-bytes-since.ts";
export { alignTimes } from "./pair/align-times.ts";
export { type Exchange, pairExchanges } from "./pair/pair-exchanges.ts";
export { addNotCounted, type Gap, gaps, type NotCounted } from "./not-counted.ts";
export { parseRecords } from "./parse-records.ts";
export { classifyKind, type Kind, kinds } from "./read/classify-kind.ts";
export { createHeaderModel, type Header } from "./read/header-bytes.ts";
export { isEventStream } from "./read/is-event-stream.ts";
export {
  createRequestReader,
  createSeenRequestReader,
  type RequestDetails,
} from "./read/read-request.ts";
export { readTiming, type TimingEntry } from "./read/read-timing.ts";
export { urlHash } from "./read/url-hash.ts";
export type {
  MediaRecord,
  ObservedRecord,
  RequestRecord,
  StreamRecord,
  TimingRecord,
  VisitRecord,
} from "./records.ts";
export {
  maxBytesWithin,
  maxDayBytes,
  maxStreamBytesWithin,
  maxVisitBytes,
} from "./plausible-bytes.ts";
export { siteFromHost } from "./site-from-host.ts";
export { addSums, emptySums, pickSums, type Sums } from "./sums.ts";
export { summariseTransfer, transferParts } from "./summarise-transfer.ts";
export {
  addTransfers,
  isPartial,
  measuredBytes,
  measuredShare,
  type VisitFacts,
  type VisitTransfer,
} from "./transfer.ts";
export { endVisits, noteCounted } from "./visits/ended-visits.ts";
export { noteObserved } from "./visits/note-observed.ts";
export {
  isSettling,
  keepOpenTabs,
  noteBrowserStart,
  noteClosedTab,
  noteListening,
  noteNotListening,
  noteRequest,
  settleWaiting,
} from "./visits/reconcile.ts";
export { maxWaitMs } from "./visits/settle.ts";
export {
  type Append,
  currentVisit,
  hasGrown,
  isBackground,
  type JournalState,
  type Observed,
  type ObservedEntry,
  type ObservingDocument,
  type SeenRequest,
  shownVisits,
  type StoredVisit,
  type Uncounted,
  type Visit,
  type VisitUpdate,
} from "./visits/visit.ts";
export { foldVisit, visitMediaBytes, visitTransfer, visitUpdate } from "./visits/visit-bytes.ts";
export { type CdpEvent, cdpEvents, weighCdp } from "./weigh/weigh-cdp.ts";
export { type Har, type HarEntry, weighHar } from "./weigh/weigh-har.ts";
export { weighTimings } from "./weigh/weigh-timings.ts";
