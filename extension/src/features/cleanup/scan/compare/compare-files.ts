import {
  type Candidate,
  type DuplicateGroup,
  freeableBytes,
  type ScanProgress,
} from "@digital-cleanup/cleaner";
import type { Comparer } from "./comparer.ts";
import { openCandidates } from "./open-candidates.ts";
import { type Batch, splitBatches } from "./split-batches.ts";

/** One per processor: on two processors, four workers are slower than two (measured). */
const workerCount = Math.min(4, Math.max(2, navigator.hardwareConcurrency));
/** A stop must be answered within 200 ms; batches that take longer are left out. */
const stopGraceMs = 120;

type Options = {
  /** The number of files found by the walk, for the progress. */
  totalFiles: number;
  /** Groups whose files were compared during the walk. */
  known: DuplicateGroup[];
  open: (path: string) => Promise<File>;
  startComparer: () => Comparer;
  signal: AbortSignal;
  onProgress: (progress: ScanProgress) => void;
  /** Called after each batch with all groups found so far. */
  onFound: (groups: DuplicateGroup[]) => void;
};
export type ComparedFiles = {
  groups: DuplicateGroup[];
  unreadable: string[];
  isComplete: boolean;
};

/** Finds equal files among the candidates, with several workers. An abort resolves soon, with the groups found so far. */
export async function compareFiles(
  classes: readonly Candidate[][],
  { totalFiles, known, open, startComparer, signal, onProgress, onFound }: Options,
): Promise<ComparedFiles> {
  const batches = signal.aborted ? [] : splitBatches(classes);
  const found: ComparedFiles = { groups: [...known], unreadable: [], isComplete: true };
  const track = trackBatches(totalFiles, known, batches, onProgress);
  const rest = batches.values();
  const workers = Array.from({ length: Math.min(workerCount, batches.length) }, startComparer);
  const work = async (worker: Comparer) => {
    for (const batch of rest) {
      if (signal.aborted) return;
      const onBatch = track(batch);
      const opened = await openCandidates(batch.files, open);
      if (signal.aborted) return;
      const { groups, unreadable } = await worker.compare(opened.files, onBatch);
      found.groups.push(...groups);
      found.unreadable.push(...opened.unreadable, ...unreadable);
      onBatch(finishedProgress(batch, groups));
      onFound(found.groups);
    }
  };
  try {
    const stopped = waitForStop(signal, workers);
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

const waitForStop = (signal: AbortSignal, workers: Comparer[]): Promise<void> =>
  new Promise((resolve) => {
    const stop = () => {
      for (const worker of workers) worker.stop();
      setTimeout(resolve, stopGraceMs);
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });

/** Combines the progress of all batches. */
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
    const sum = { doneFiles: totalFiles - candidates, ...sumGroups(known) };
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

/** Workers throttle their progress messages, so the final state of a batch comes from its result. */
const finishedProgress = ({ files }: Batch, groups: DuplicateGroup[]): ScanProgress => ({
  doneFiles: files.length,
  totalFiles: files.length,
  share: 1,
  ...sumGroups(groups),
});

const sumGroups = (groups: readonly DuplicateGroup[]) => ({
  foundGroups: groups.length,
  freeableBytes: groups.reduce((sum, group) => sum + freeableBytes(group), 0),
});

const byFreeable = (a: DuplicateGroup, b: DuplicateGroup): number =>
  freeableBytes(b) - freeableBytes(a) ||
  ((a.files[0]?.path ?? "") < (b.files[0]?.path ?? "") ? -1 : 1);
