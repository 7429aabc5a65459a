import type { ScanProgress } from "../../duplicates/find-duplicates.ts";
import type { Localization } from "./language.ts";

const intervalMs = 200;

/** A line that overwrites itself. Prints nothing if the output is not a terminal. */
function createLine<Progress extends unknown[]>(
  stream: NodeJS.WriteStream,
  toText: (...progress: Progress) => string,
): ProgressLine<Progress> {
  let lastMs = -Infinity;
  let isShown = false;
  return {
    show: (...progress) => {
      const nowMs = performance.now();
      if (!stream.isTTY || nowMs - lastMs < intervalMs) return;
      lastMs = nowMs;
      isShown = true;
      stream.write(`\r\u{1b}[K${toText(...progress)}`);
    },
    clear: () => {
      if (isShown) stream.write("\r\u{1b}[K");
    },
  };
}

/** Shows the progress of a command. */
export type ProgressLine<Progress extends unknown[]> = {
  show: (...progress: Progress) => void;
  clear: () => void;
};

/** The progress of a scan for copies. */
export function progressLine(
  stream: NodeJS.WriteStream,
  { texts, count, bytes }: Localization,
): ProgressLine<[ScanProgress]> {
  return createLine(stream, ({ share, foundGroups, freeableBytes }) => {
    const percent = `${Math.floor(share * 100)}\u{202f}%`;
    return `${percent}  ${texts.groups} ${count(foundGroups)}  ${bytes(freeableBytes)}`;
  });
}

/** The progress of one pass over photos. */
export const countLine = (
  stream: NodeJS.WriteStream,
  { texts, count }: Localization,
): ProgressLine<[done: number, all: number]> =>
  createLine(stream, (done, all) => `${texts.photos.photos} ${count(done)} / ${count(all)}`);
