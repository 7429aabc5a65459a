import { createXxHash, findDuplicates, type ScanProgress } from "@digital-cleanup/cleaner";
import { toFileEntry } from "../read/file-entry.ts";
import { maybeForceGc } from "../read/force-gc.ts";
import type { FoundFile, FromCompare, ToCompare } from "../scan-messages.ts";
import { throttle } from "../throttle.ts";
import { wholeBytes } from "./split-batches.ts";

/** Enough parallel reads for the batched reader to combine small files. */
const parallelReads = 64;

const post = (message: FromCompare) => postMessage(message);

/** Makes this worker compare the batches that a comparer sends. */
export function answerComparer(): void {
  const stop = new AbortController();
  const hash = createXxHash();
  addEventListener("message", ({ data }: MessageEvent<ToCompare>) => {
    if (data.type === "stop") stop.abort();
    else void compare(data.files, hash, stop.signal);
  });
}

async function compare(
  files: FoundFile[],
  hash: ReturnType<typeof createXxHash>,
  signal: AbortSignal,
): Promise<void> {
  try {
    files.forEach(maybeForceGc);
    const { groups, unreadable } = await findDuplicates(files.map(toFileEntry), {
      hash: await hash,
      signal,
      parallelReads,
      wholeBytes,
      onProgress: throttle((progress: ScanProgress) => post({ type: "compared", progress })),
    });
    post({ type: "done", groups, unreadable });
  } catch (error) {
    post({ type: "failed", detail: error instanceof Error ? error.message : String(error) });
  }
}
