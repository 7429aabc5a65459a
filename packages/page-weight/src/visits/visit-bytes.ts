import { capTransfer } from "../cap-transfer.ts";
import { foldRecords } from "../fold-records.ts";
import { mediaBytesSince } from "../media-bytes-since.ts";
import { maxBytesWithin, maxVisitBytes } from "../plausible-bytes.ts";
import type { VisitRecord } from "../records.ts";
import { summariseTransfer } from "../summarise-transfer.ts";
import { pickSums } from "../sums.ts";
import { addTransfers, type VisitTransfer } from "../transfer.ts";
import { isBackground, type JournalState, type Visit, type VisitUpdate } from "./visit.ts";

/** Longer than observers take to send again what their pages loaded before an update. */
const repeatMs = 30_000;

/** Of the journal: a visit is covered only if requests are reported at all. */
type Hearing = Pick<JournalState, "hasHeard">;

/** What a visit transferred so far: the sums of its folded records and the records that are left, and at most what can have arrived. */
export function visitTransfer(
  visit: Visit,
  records: readonly VisitRecord[],
  { hasHeard }: Hearing,
  nowMs: number,
): VisitTransfer {
  const { host, startedMs, sums } = visit;
  const isCovered = visit.isCovered && hasHeard;
  const transfer = summariseTransfer(records, { host, isCovered, startedMs });
  const all = sums ? addTransfers(sums, transfer) : transfer;
  return capTransfer(all, maxBytesWithin(nowMs - startedMs, maxVisitBytes));
}

/** The totals of a visit, to be counted: no tab, no address, no names of other sites. */
export function visitUpdate(
  visit: Visit,
  records: readonly VisitRecord[],
  state: JournalState,
  nowMs: number,
): VisitUpdate {
  const transfer = visitTransfer(visit, records, state, nowMs);
  const isAfterUpdate = nowMs - (state.listeningSinceMs ?? 0) < repeatMs;
  return {
    id: visit.id,
    origin: visit.origin,
    startedAt: new Date(visit.startedMs).toISOString(),
    isLowerBound: transfer.isLowerBound,
    isBackground: isBackground(visit),
    isRepeated: isAfterUpdate && !visit.isCovered,
    isUsed: visit.isUsed === true,
    growth: visit.growth ?? 0,
    ...pickSums(transfer),
  };
}

/** Bytes of video and sound since a moment. Sums have no times: they only count if the whole visit is requested. */
export function visitMediaBytes(
  visit: Visit,
  records: readonly VisitRecord[],
  { hasHeard }: Hearing,
  sinceMs: number,
): number {
  const { startedMs, sums } = visit;
  const isCovered = visit.isCovered && hasHeard;
  const foldedBytes = sinceMs <= startedMs ? (sums?.bytesByKind.media ?? 0) : 0;
  return mediaBytesSince(records, { isCovered, startedMs }, sinceMs) + foldedBytes;
}

/** Folds the exchanges of a visit that ended before `beforeMs` into its sums. Returns the records that are left. */
export function foldVisit(
  visit: Visit,
  records: readonly VisitRecord[],
  beforeMs: number,
): VisitRecord[] {
  const { sums, rest } = foldRecords(records, visit, beforeMs);
  visit.sums = visit.sums ? addTransfers(visit.sums, sums) : sums;
  return rest;
}
