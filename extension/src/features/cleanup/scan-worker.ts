import {
  biggestFiles,
  createXxHash,
  type FileEntry,
  type FileFacts,
  findDuplicates,
  type ScanProgress,
} from "@digital-cleanup/cleaner";
import { readSource } from "./read-source.ts";
import type { FromScan, ScanResult, ScanSource, ToScan } from "./scan-messages.ts";

const biggestShown = 50;
const postEveryMs = 250;

const stop = new AbortController();
const post = (message: FromScan) => postMessage(message);

/** Posts at most four messages a second: a message for each file would cost more than reading it. */
function throttled<T>(send: (value: T) => void): (value: T) => void {
  let lastMs = -Infinity;
  return (value) => {
    if (performance.now() - lastMs < postEveryMs) return;
    lastMs = performance.now();
    send(value);
  };
}

const read = (source: ScanSource) =>
  readSource(source, {
    signal: stop.signal,
    onFiles: throttled((files) => post({ type: "walked", files })),
  });

const factsOf = ({ path, bytes, modifiedAtMs }: FileEntry): FileFacts => ({
  path,
  bytes,
  modifiedAtMs,
});

async function scan(source: ScanSource): Promise<ScanResult> {
  const startMs = performance.now();
  const { entries, unreadable } = await read(source);
  const found = await findDuplicates(entries, {
    hash: await createXxHash(),
    signal: stop.signal,
    onProgress: throttled((progress: ScanProgress) => post({ type: "compared", progress })),
  });
  const grouped = new Set(found.groups.flatMap((group) => group.files.map((file) => file.path)));
  return {
    files: entries.length,
    bytes: entries.reduce((sum, entry) => sum + entry.bytes, 0),
    groups: found.groups,
    biggest: biggestFiles(
      entries.filter((entry) => !grouped.has(entry.path)),
      biggestShown,
    ),
    unreadable: [...unreadable, ...found.unreadable],
    isComplete: found.isComplete,
    durationMs: performance.now() - startMs,
  };
}

async function answer(message: Exclude<ToScan, { type: "stop" }>): Promise<void> {
  try {
    if (message.type === "scan") post({ type: "done", result: await scan(message.source) });
    else post({ type: "listed", files: (await read(message.source)).entries.map(factsOf) });
  } catch (error) {
    post({ type: "failed", detail: error instanceof Error ? error.message : String(error) });
  }
}

addEventListener("message", ({ data }: MessageEvent<ToScan>) => {
  if (data.type === "stop") stop.abort();
  else void answer(data);
});
