import { createXxHash, findDuplicates, type ScanProgress } from "@digital-cleanup/cleaner";
import { toFileEntry } from "../read/file-entry.ts";
import { maybeForceGc } from "../read/force-gc.ts";
import type { FoundFile, FromCompare, ToCompare } from "../scan-messages.ts";
import { throttle } from "../throttle.ts";
import { wholeBytes } from "./split-batches.ts";

/** Enough parallel reads for the batched reader to combine small files. */
const parallelReads = 64;

const stop = new AbortController();
const hash = createXxHash();
const post = (message: FromCompare) => postMessage(message);

async function compare(files: FoundFile[]): Promise<void> {
  try {
    files.forEach(maybeForceGc);
    const { groups, unreadable } = await findDuplicates(files.map(toFileEntry), {
      hash: await hash,
      signal: stop.signal,
      parallelReads,
      wholeBytes,
      onProgress: throttle((progress: ScanProgress) => post({ type: "compared", progress })),
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
