import type { DuplicateGroup, ScanProgress } from "@digital-cleanup/cleaner";
import { isWorkBuild } from "../../platform/build.ts";
import { reportError } from "../../platform/report-error.ts";
import { startComparer } from "./comparer.ts";
import { compareFiles, type ComparedFiles } from "./compare-files.ts";
import { factsOf } from "./file-entry.ts";
import { findKinds } from "./find-kinds.ts";
import { readSource } from "./read-source.ts";
import { forgetEarlier, saveScanQuietly } from "./saved-scans.ts";
import type { FoundFile, FromScan, ScanSource, ToScan } from "./scan-messages.ts";
import type { ScanResult } from "./scan-result.ts";
import { throttled } from "./throttle.ts";

/** A tab that is closed loses three seconds of searching at most. */
const saveEveryMs = 3000;

const stop = new AbortController();
const post = (message: FromScan) => postMessage(message);

const read = (source: ScanSource) =>
  readSource(source, {
    signal: stop.signal,
    onFiles: throttled((files) => post({ type: "walked", files })),
  });

async function scan(id: string, source: ScanSource): Promise<ScanResult> {
  const startMs = performance.now();
  const { files, unreadable } = await read(source);
  const facts = files.map(factsOf);
  const bytes = facts.reduce((sum, file) => sum + file.bytes, 0);
  const resultOf = (compared: ComparedFiles): ScanResult => ({
    files: files.length,
    bytes,
    groups: compared.groups,
    kinds: findKinds(facts, compared.groups, { nowMs: Date.now(), isWorkMode: isWorkBuild }),
    unreadable: [...unreadable, ...compared.unreadable],
    isComplete: compared.isComplete,
    durationMs: performance.now() - startMs,
  });
  const save = (result: ScanResult) => {
    const folders = "folders" in source ? source.folders : [];
    return saveScanQuietly({ id, savedAtMs: Date.now(), name: source.name, folders, result });
  };
  // From here on a closed tab leaves something to take up again.
  void save(resultOf({ groups: [], unreadable: [], isComplete: false }));
  let savedMs = performance.now();
  const saveSometimes = (groups: DuplicateGroup[]) => {
    if (performance.now() - savedMs < saveEveryMs) return;
    savedMs = performance.now();
    void save(resultOf({ groups, unreadable: [], isComplete: false }));
  };
  const compared = await compare(files, saveSometimes);
  if (compared.unreadable.length > 0) await requireFolders(source);
  const result = resultOf(compared);
  await save(result);
  await forgetEarlier(id, source).catch(reportError);
  return result;
}

/** Where a whole folder went away while it was read, saying that of each of its files would help nobody. */
async function requireFolders(source: ScanSource): Promise<void> {
  if (!("folders" in source)) return;
  for (const { handle } of source.folders) await handle.keys().next();
}

const compare = (files: FoundFile[], onFound: (groups: DuplicateGroup[]) => void) =>
  compareFiles(files, {
    startComparer,
    signal: stop.signal,
    onProgress: throttled((progress: ScanProgress) => post({ type: "compared", progress })),
    onFound,
  });

async function answer(message: Exclude<ToScan, { type: "stop" }>): Promise<void> {
  try {
    if (message.type === "scan") {
      post({ type: "done", result: await scan(message.id, message.source) });
    } else {
      post({ type: "listed", files: (await read(message.source)).files.map(factsOf) });
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    post({ type: "failed", detail, ...(error instanceof DOMException && { name: error.name }) });
  }
}

addEventListener("message", ({ data }: MessageEvent<ToScan>) => {
  if (data.type === "stop") stop.abort();
  else void answer(data);
});
