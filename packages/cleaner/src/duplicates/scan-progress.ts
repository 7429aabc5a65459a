import type { FileEntry } from "../file.ts";

/** `share` goes from 0 to 1 by the work done; `doneFiles` counts the files whose fate is known. */
export type ScanProgress = {
  doneFiles: number;
  totalFiles: number;
  share: number;
  foundGroups: number;
  freeableBytes: number;
};

/** Opening a file costs about as much as reading this many bytes. */
const openingBytes = 64 * 1024;
const workOf = (bucket: readonly FileEntry[]): number =>
  bucket.reduce((work, entry) => work + entry.bytes + openingBytes, 0);

/** Keeps the progress of a scan, so that one very big file moves it as well as many small ones. */
export function trackProgress(
  totalFiles: number,
  buckets: readonly FileEntry[][],
  onProgress: ((progress: ScanProgress) => void) | undefined,
) {
  const candidates = buckets.reduce((files, bucket) => files + bucket.length, 0);
  const totalWork = buckets.reduce((work, bucket) => work + workOf(bucket), 0);
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
    let leftWork = workOf(bucket);
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
