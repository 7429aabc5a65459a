import type { FoundFile } from "./scan-messages.ts";

/** Enough files to be worth a message, few enough that every worker has some and a stop loses little. */
const filesABatch = 128;
const bytesABatch = 64 << 20;
/** Opening a file costs about as much as reading this many bytes. */
const openingBytes = 64 << 10;

export type Batch = { files: FoundFile[]; workBytes: number };

/**
 * Files that may be equal, in batches that can be compared apart: those of one size stay together, those that may
 * free most come first. Files alone in their size, and empty ones, are in none.
 */
export function splitBatches(files: readonly FoundFile[]): Batch[] {
  const bySize = Map.groupBy(files, ({ file }) => file.size);
  const freeable = ([bytes, same]: [number, FoundFile[]]) => bytes * (same.length - 1);
  const sizes = [...bySize]
    .filter(([bytes, same]) => bytes > 0 && same.length > 1)
    .toSorted((a, b) => freeable(b) - freeable(a));
  const batches: Batch[] = [];
  let batch: Batch = { files: [], workBytes: 0 };
  for (const [bytes, same] of sizes) {
    batch.files.push(...same);
    batch.workBytes += (bytes + openingBytes) * same.length;
    if (batch.files.length < filesABatch && batch.workBytes < bytesABatch) continue;
    batches.push(batch);
    batch = { files: [], workBytes: 0 };
  }
  return batch.files.length > 0 ? [...batches, batch] : batches;
}
