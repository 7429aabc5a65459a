import type { ScanProgress } from "../../duplicates/scan-progress.ts";
import type { Speech } from "./language.ts";

/** Five times a second: often enough to see it live, too rare to slow it. */
const everyMs = 200;

/** One line of a terminal that is written over; nothing where the output is no terminal. */
export function progressLine(stream: NodeJS.WriteStream, { texts, count, bytes }: Speech) {
  let lastMs = -Infinity;
  let isShown = false;
  return {
    show: ({ share, foundGroups, freeableBytes }: ScanProgress) => {
      const nowMs = performance.now();
      if (!stream.isTTY || nowMs - lastMs < everyMs) return;
      lastMs = nowMs;
      isShown = true;
      const percent = `${Math.floor(share * 100)}\u{202f}%`;
      stream.write(
        `\r\u{1b}[K${percent}  ${texts.groups} ${count(foundGroups)}  ${bytes(freeableBytes)}`,
      );
    },
    clear: () => {
      if (isShown) stream.write("\r\u{1b}[K");
    },
  };
}
