import { type Candidate, compareWork } from "@digital-cleanup/cleaner";

/** Large enough to be worth a message, small enough to keep every worker busy and to lose little at a stop. */
const filesABatch = 128;
const bytesABatch = 64 << 20;
/** Smaller files are read whole: slicing a file takes a browser as long as reading this many bytes (measured). */
export const wholeBytes = 256 << 10;

export type Batch = { files: Candidate[]; workBytes: number };

/**
 * Splits the candidates into batches that can be compared independently. A class of candidates stays in one batch; the
 * classes that may free the most bytes come first.
 */
export function splitBatches(classes: readonly Candidate[][]): Batch[] {
  const freeable = (members: Candidate[]) => (members[0]?.bytes ?? 0) * (members.length - 1);
  const batches: Batch[] = [];
  let batch: Batch = { files: [], workBytes: 0 };
  for (const members of classes.toSorted((a, b) => freeable(b) - freeable(a))) {
    batch.files.push(...members);
    batch.workBytes += compareWork(members.length, members[0]?.bytes ?? 0, wholeBytes);
    if (batch.files.length < filesABatch && batch.workBytes < bytesABatch) continue;
    batches.push(batch);
    batch = { files: [], workBytes: 0 };
  }
  return batch.files.length > 0 ? [...batches, batch] : batches;
}
