import {
  type Candidate,
  type DuplicateGroup,
  freeableBytes,
  type ScanProgress,
} from "@digital-cleanup/cleaner";
import type { Comparer } from "./comparer.ts";
import { openCandidates } from "./open-candidates.ts";
import { type Batch, splitBatches } from "./split-batches.ts";

/** One for each processor: with two of them, four take longer than two (measured). */
const comparers = Math.min(4, Math.max(2, navigator.hardwareConcurrency));
/** A stop is answered within 200 ms: what a worker has not said by then is left out. */
const stopPatienceMs = 120;

type Options = {
  /** How many files were seen in all, for the progress. */
  totalFiles: number;
  /** What is known to be equal already. */
  known: DuplicateGroup[];
  open: (path: string) => Promise<File>;
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

/** Finds equal files among those that look alike, with several workers. Aborting ends it soon and keeps what was found. */
export async function compareFiles(
  classes: readonly Candidate[][],
  { totalFiles, known, open, startComparer, signal, onProgress, onFound }: Options,
): Promise<ComparedFiles> {
  const batches = signal.aborted ? [] : splitBatches(classes);
  const found: ComparedFiles = { groups: [...known], unreadable: [], isComplete: true };
  const track = trackBatches(totalFiles, known, batches, onProgress);
  const rest = batches.values();
  const workers = Array.from({ length: Math.min(comparers, batches.length) }, startComparer);
  const work = async (worker: Comparer) => {
    for (const batch of rest) {
      if (signal.aborted) return;
      const onBatch = track(batch);
      const opened = await openCandidates(batch.files, open);
      if (signal.aborted) return;
      const { groups, unreadable } = await worker.compare(opened.files, onBatch);
      found.groups.push(...groups);
      found.unreadable.push(...opened.unreadable, ...unreadable);
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
  known: readonly DuplicateGroup[],
  batches: readonly Batch[],
  onProgress: (progress: ScanProgress) => void,
) {
  const totalWork = batches.reduce((work, batch) => work + batch.workBytes, 0);
  const candidates = batches.reduce((sum, batch) => sum + batch.files.length, 0);
  const latest = new Map<Batch, ScanProgress>();
  const report = () => {
    const sum = { doneFiles: totalFiles - candidates, ...sumOf(known) };
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
  ...sumOf(groups),
});

const sumOf = (groups: readonly DuplicateGroup[]) => ({
  foundGroups: groups.length,
  freeableBytes: groups.reduce((sum, group) => sum + freeableBytes(group), 0),
});

const byFreeable = (a: DuplicateGroup, b: DuplicateGroup): number =>
  freeableBytes(b) - freeableBytes(a) ||
  ((a.files[0]?.path ?? "") < (b.files[0]?.path ?? "") ? -1 : 1);
