import type { ScanProgress } from "../../duplicates/scan-progress.ts";
import type { Localization } from "./language.ts";

const intervalMs = 200;

/** A progress line that overwrites itself. Prints nothing if the output is not a terminal. */
export function progressLine(stream: NodeJS.WriteStream, { texts, count, bytes }: Localization) {
  let lastMs = -Infinity;
  let isShown = false;
  return {
    show: ({ share, foundGroups, freeableBytes }: ScanProgress) => {
      const nowMs = performance.now();
      if (!stream.isTTY || nowMs - lastMs < intervalMs) return;
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
