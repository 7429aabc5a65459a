export { bases, type Basis } from "./basis.ts";
export type { TransferPart } from "./estimate/exchange-parts.ts";
export { capTransfer } from "./cap-transfer.ts";
export { foldRecords } from "./fold-records.ts";
export { mediaBytesSince } from "./media-bytes-since.ts";
export { alignTimes } from "./pair/align-times.ts";
export { type Exchange, pairExchanges } from "./pair/pair-exchanges.ts";
export { addNotCounted, type Gap, gaps, type NotCounted } from "./not-counted.ts";
export { parseRecords } from "./parse-records.ts";
export { classifyKind, type Kind, kinds } from "./read/classify-kind.ts";
export { createHeaderModel, type Header } from "./read/header-bytes.ts";
export { isEventStream } from "./read/is-event-stream.ts";
export { createRequestReader, type RequestDetails } from "./read/read-request.ts";
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
export { summariseTransfer, transferParts } from "./summarise-transfer.ts";
export {
  addTransfers,
  isPartial,
  measuredBytes,
  type VisitFacts,
  type VisitTransfer,
} from "./transfer.ts";
