import { type DuplicateGroup, freeableBytes, type ScanProgress } from "@digital-cleanup/cleaner";
import type { Comparer } from "./comparer.ts";
import type { FoundFile } from "./scan-messages.ts";
import { type Batch, splitBatches } from "./split-batches.ts";

/** One for each processor: with two of them, four take longer than two (measured). */
const comparers = Math.min(4, Math.max(2, navigator.hardwareConcurrency));
/** A stop is answered within 200 ms: what a worker has not said by then is left out. */
const stopPatienceMs = 120;

type Options = {
  startComparer: () => Comparer;
  signal: AbortSignal;
  onProgress: (progress: ScanProgress) => void;
  /** After each batch: all groups found so far. */
  onFound: (groups: DuplicateGroup[]) => void;
};
export type ComparedFiles = {
  groups: DuplicateGroup[];
  unreadable: string[];
  isComplete: boolean;
};

/** Finds equal files with several workers. Aborting ends it soon and keeps what was found. */
export async function compareFiles(
  files: readonly FoundFile[],
  { startComparer, signal, onProgress, onFound }: Options,
): Promise<ComparedFiles> {
  const batches = splitBatches(files);
  const found: ComparedFiles = { groups: [], unreadable: [], isComplete: true };
  const track = trackBatches(files.length, batches, onProgress);
  const rest = batches.values();
  const workers = Array.from({ length: Math.min(comparers, batches.length) }, startComparer);
  const work = async (worker: Comparer) => {
    for (const batch of rest) {
      if (signal.aborted) return;
      const onBatch = track(batch);
      const { groups, unreadable } = await worker.compare(batch.files, onBatch);
      found.groups.push(...groups);
      found.unreadable.push(...unreadable);
      onBatch(wholeOf(batch, groups));
      onFound(found.groups);
    }
  };
  try {
    const stopped = untilStopped(signal, workers);
    await Promise.race([Promise.all(workers.map(work)), stopped]);
    return {
      groups: found.groups.toSorted(byFreeable),
      unreadable: found.unreadable.toSorted(),
      isComplete: !signal.aborted,
    };
  } finally {
    for (const worker of workers) worker.end();
  }
}

const untilStopped = (signal: AbortSignal, workers: Comparer[]): Promise<void> =>
  new Promise((resolve) => {
    const stop = () => {
      for (const worker of workers) worker.stop();
      setTimeout(resolve, stopPatienceMs);
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });

/** Adds the progress of batches up to that of the whole. */
function trackBatches(
  totalFiles: number,
  batches: readonly Batch[],
  onProgress: (progress: ScanProgress) => void,
) {
  const totalWork = batches.reduce((work, batch) => work + batch.workBytes, 0);
  const candidates = batches.reduce((sum, batch) => sum + batch.files.length, 0);
  const latest = new Map<Batch, ScanProgress>();
  const report = () => {
    const sum = { doneFiles: totalFiles - candidates, foundGroups: 0, freeableBytes: 0 };
    let doneWork = 0;
    for (const [batch, progress] of latest) {
      sum.doneFiles += progress.doneFiles;
      sum.foundGroups += progress.foundGroups;
      sum.freeableBytes += progress.freeableBytes;
      doneWork += progress.share * batch.workBytes;
    }
    onProgress({ ...sum, totalFiles, share: totalWork === 0 ? 1 : doneWork / totalWork });
  };
  report();
  return (batch: Batch) => (progress: ScanProgress) => {
    latest.set(batch, progress);
    report();
  };
}

/** A worker says how far it is now and then: its last word is its answer. */
const wholeOf = ({ files }: Batch, groups: DuplicateGroup[]): ScanProgress => ({
  doneFiles: files.length,
  totalFiles: files.length,
  share: 1,
  foundGroups: groups.length,
  freeableBytes: groups.reduce((sum, group) => sum + freeableBytes(group), 0),
});

const byFreeable = (a: DuplicateGroup, b: DuplicateGroup): number =>
  freeableBytes(b) - freeableBytes(a) ||
  ((a.files[0]?.path ?? "") < (b.files[0]?.path ?? "") ? -1 : 1);
