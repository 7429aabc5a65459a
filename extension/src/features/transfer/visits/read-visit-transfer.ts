import {
  addTransfers,
  capTransfer,
  maxBytesWithin,
  maxVisitBytes,
  summariseTransfer,
  type VisitTransfer,
} from "@digital-cleanup/page-weight";
import { recordsKeys } from "./journal-keys.ts";
import { readRecords } from "./journal-store.ts";
import type { Visit } from "./visit.ts";

/** What a visit transferred so far: the sums of its folded records and the records that are left, and at most what can have arrived. */
export async function readVisitTransfer(visit: Visit, hasHeard: boolean): Promise<VisitTransfer> {
  const records = await readRecords(...recordsKeys(visit.id, visit.chunkCount));
  const { host, startedMs } = visit;
  const isCovered = visit.isCovered && hasHeard;
  const transfer = summariseTransfer(records, { host, isCovered, startedMs });
  const all = visit.sums ? addTransfers(visit.sums, transfer) : transfer;
  return capTransfer(all, maxBytesWithin(Date.now() - startedMs, maxVisitBytes));
}
