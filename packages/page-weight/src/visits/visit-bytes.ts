import { capTransfer } from "../cap-transfer.ts";
import { foldRecords } from "../fold-records.ts";
import { mediaBytesSince } from "../media-bytes-since.ts";
import { maxBytesWithin, maxVisitBytes } from "../plausible-bytes.ts";
import type { VisitRecord } from "../records.ts";
import { summariseTransfer } from "../summarise-transfer.ts";
import { addTransfers, type VisitTransfer } from "../transfer.ts";
import type { JournalState, Visit } from "./visit.ts";

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
