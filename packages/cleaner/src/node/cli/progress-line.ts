import type { ScanProgress } from "../../duplicates/find-duplicates.ts";
import type { Localization } from "./language.ts";

const intervalMs = 200;

/** A line that overwrites itself. Prints nothing if the output is not a terminal. */
function createLine(stream: NodeJS.WriteStream) {
  let lastMs = -Infinity;
  let isShown = false;
  return {
    show: (text: () => string) => {
      const nowMs = performance.now();
      if (!stream.isTTY || nowMs - lastMs < intervalMs) return;
      lastMs = nowMs;
      isShown = true;
      stream.write(`\r\u{1b}[K${text()}`);
    },
    clear: () => {
      if (isShown) stream.write("\r\u{1b}[K");
    },
  };
}

/** The progress of a scan for copies. */
export function progressLine(stream: NodeJS.WriteStream, { texts, count, bytes }: Localization) {
  const line = createLine(stream);
  const show = ({ share, foundGroups, freeableBytes }: ScanProgress) =>
    line.show(() => {
      const percent = `${Math.floor(share * 100)}\u{202f}%`;
      return `${percent}  ${texts.groups} ${count(foundGroups)}  ${bytes(freeableBytes)}`;
    });
  return { show, clear: line.clear };
}

/** The progress of one pass over photos. */
export function countLine(stream: NodeJS.WriteStream, { texts, count }: Localization) {
  const line = createLine(stream);
  const show = (done: number, all: number) =>
    line.show(() => `${texts.photos.photos} ${count(done)} / ${count(all)}`);
  return { show, clear: line.clear };
}
