import type { FileEntry } from "../file.ts";

/** `share` is the completed part of the work, from 0 to 1; `doneFiles` counts the files that are fully compared. */
export type ScanProgress = {
  doneFiles: number;
  totalFiles: number;
  share: number;
  foundGroups: number;
  freeableBytes: number;
};

/** Opening a file costs about as much as reading this many bytes. */
const openingBytes = 64 * 1024;
const countWork = (bucket: readonly FileEntry[]): number =>
  bucket.reduce((work, entry) => work + entry.bytes + openingBytes, 0);

/** Tracks the progress by bytes, so that one large file advances it as much as many small ones. */
export function trackProgress(
  totalFiles: number,
  buckets: readonly FileEntry[][],
  onProgress: ((progress: ScanProgress) => void) | undefined,
) {
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
