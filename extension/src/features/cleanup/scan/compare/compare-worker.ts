import { createXxHash, findDuplicates, type ScanProgress } from "@digital-cleanup/cleaner";
import { entryOf } from "../read/file-entry.ts";
import { noteFile } from "../read/force-gc.ts";
import type { FoundFile, FromCompare, ToCompare } from "../scan-messages.ts";
import { throttled } from "../throttle.ts";

/** Small files asked for at once are read as one. */
const parallelReads = 64;
/** Taking the beginning of a file costs a browser as much as reading this much of it (measured). */
const wholeBytes = 256 << 10;

const stop = new AbortController();
const hash = createXxHash();
const post = (message: FromCompare) => postMessage(message);

async function compare(files: FoundFile[]): Promise<void> {
  try {
    files.forEach(noteFile);
    const { groups, unreadable } = await findDuplicates(files.map(entryOf), {
      hash: await hash,
      signal: stop.signal,
      parallelReads,
      wholeBytes,
      onProgress: throttled((progress: ScanProgress) => post({ type: "compared", progress })),
    });
    post({ type: "done", groups, unreadable });
  } catch (error) {
    post({ type: "failed", detail: error instanceof Error ? error.message : String(error) });
  }
}

addEventListener("message", ({ data }: MessageEvent<ToCompare>) => {
  if (data.type === "stop") stop.abort();
  else void compare(data.files);
});
