import type { FileEntry } from "../file.ts";
import { compareWork } from "./compare-work.ts";

/** `share` is the completed part of the work, from 0 to 1; `doneFiles` counts the files that are fully compared. */
export type ScanProgress = {
  doneFiles: number;
  totalFiles: number;
  share: number;
  foundGroups: number;
  freeableBytes: number;
};

/** Tracks the progress by bytes read, so that one large file advances it as much as many small ones. */
export function trackProgress(
  totalFiles: number,
  buckets: readonly FileEntry[][],
  wholeBytes: number,
  onProgress: ((progress: ScanProgress) => void) | undefined,
) {
  const countWork = (bucket: readonly FileEntry[]): number =>
    compareWork(bucket.length, bucket[0]?.bytes ?? 0, wholeBytes);
  const candidates = buckets.reduce((files, bucket) => files + bucket.length, 0);
  const totalWork = buckets.reduce((work, bucket) => work + countWork(bucket), 0);
  let doneFiles = totalFiles - candidates;
  let doneWork = 0;
  const found = { foundGroups: 0, freeableBytes: 0 };
  const report = () =>
    onProgress?.({
      doneFiles,
      totalFiles,
      share: totalWork === 0 ? 1 : doneWork / totalWork,
      ...found,
    });
  report();

  return (bucket: readonly FileEntry[]) => {
    let leftWork = countWork(bucket);
    const advance = (bytes: number) => {
      const step = Math.min(bytes, leftWork);
      leftWork -= step;
      doneWork += step;
    };
    return {
      onRead: (bytes: number) => {
        advance(bytes);
        report();
      },
      onDone: (groups: number, freeable: number) => {
        advance(Infinity);
        doneFiles += bucket.length;
        found.foundGroups += groups;
        found.freeableBytes += freeable;
        report();
      },
    };
  };
}
