import type { Candidate } from "@digital-cleanup/cleaner";

/** Enough files to be worth a message, few enough that every worker has some and a stop loses little. */
const filesABatch = 128;
const bytesABatch = 64 << 20;
/** Opening a file costs about as much as reading this many bytes. */
const openingBytes = 64 << 10;

export type Batch = { files: Candidate[]; workBytes: number };

/** Files that look alike, in batches that can be compared apart: each class whole, those that may free most first. */
export function splitBatches(classes: readonly Candidate[][]): Batch[] {
  const freeable = (members: Candidate[]) => (members[0]?.bytes ?? 0) * (members.length - 1);
  const batches: Batch[] = [];
  let batch: Batch = { files: [], workBytes: 0 };
  for (const members of classes.toSorted((a, b) => freeable(b) - freeable(a))) {
    batch.files.push(...members);
    for (const { bytes } of members) batch.workBytes += bytes + openingBytes;
    if (batch.files.length < filesABatch && batch.workBytes < bytesABatch) continue;
    batches.push(batch);
    batch = { files: [], workBytes: 0 };
  }
  return batch.files.length > 0 ? [...batches, batch] : batches;
}
