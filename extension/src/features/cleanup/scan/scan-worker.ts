import {
  createCandidates,
  createXxHash,
  type DuplicateGroup,
  type FileFacts,
  type ScanProgress,
} from "@digital-cleanup/cleaner";
import { isWorkBuild } from "../../../platform/build.ts";
import { reportError } from "../../../platform/report-error.ts";
import { answerComparer } from "./compare/answer-comparer.ts";
import { comparerName, startComparer } from "./compare/comparer.ts";
import { compareFiles, type ComparedFiles } from "./compare/compare-files.ts";
import { toFileEntry, toFileFacts } from "./read/file-entry.ts";
import { findKinds } from "./find-kinds.ts";
import { readSource } from "./read/read-source.ts";
import { forgetEarlierScans, tryToSaveScan } from "../saved/save-scan.ts";
import type { FoundFile, FromScan, ScanSource, ToScan } from "./scan-messages.ts";
import type { ScanResult } from "./scan-result.ts";
import { throttle } from "./throttle.ts";

/** Closing the tab loses at most three seconds of comparison. */
const saveEveryMs = 3000;

const stop = new AbortController();
const post = (message: FromScan) => postMessage(message);

/** Lists all files of a source and calls `visit` with each while it is open. */
async function read(source: ScanSource, visit: (found: FoundFile) => Promise<void>) {
  const facts: FileFacts[] = [];
  const report = throttle((files: number) => post({ type: "walked", files }));
  const onFile = (found: FoundFile) => {
    facts.push(toFileFacts(found));
    report(facts.length);
    return visit(found);
  };
  return { facts, ...(await readSource(source, { signal: stop.signal, onFile })) };
}

async function scan(id: string, source: ScanSource): Promise<void> {
  const startMs = performance.now();
  const candidates = createCandidates(await createXxHash());
  const { facts, unreadable, open } = await read(source, (found) =>
    candidates.add(toFileEntry(found)),
  );
  const bytes = facts.reduce((sum, file) => sum + file.bytes, 0);
  const toResult = (compared: ComparedFiles): ScanResult => ({
    files: facts.length,
    bytes,
    groups: compared.groups,
    kinds: findKinds(facts, compared.groups, { nowMs: Date.now(), isWorkMode: isWorkBuild }),
    unreadable: [...unreadable, ...candidates.unreadable, ...compared.unreadable],
    isComplete: compared.isComplete,
    durationMs: performance.now() - startMs,
  });
  const save = (result: ScanResult) => {
    const folders = "folders" in source ? source.folders : [];
    return tryToSaveScan({ id, savedAtMs: Date.now(), name: source.name, folders, result });
  };
  const known = candidates.groups();
  // From here on, a closed tab leaves a scan that can be resumed.
  if (!stop.signal.aborted) {
    void save(toResult({ groups: known, unreadable: [], isComplete: false }));
  }
  let savedMs = performance.now();
  const onFound = (groups: DuplicateGroup[]) => {
    if (performance.now() - savedMs < saveEveryMs) return;
    savedMs = performance.now();
    void save(toResult({ groups, unreadable: [], isComplete: false }));
  };
  const compared = await compareFiles(candidates.classes(), {
    totalFiles: facts.length,
    known,
    open,
    startComparer,
    signal: stop.signal,
    onProgress: throttle((progress: ScanProgress) => post({ type: "compared", progress })),
    onFound,
  });
  if (compared.unreadable.length > 0) await requireFolders(source);
  const result = toResult(compared);
  post({ type: "done", result });
  await save(result);
  await forgetEarlierScans(id, source).catch(reportError);
  post({ type: "saved" });
}

/** Rejects if a whole folder vanished during the scan, instead of reporting each of its files as unreadable. */
async function requireFolders(source: ScanSource): Promise<void> {
  if (!("folders" in source)) return;
  for (const { handle } of source.folders) await handle.keys().next();
}

async function list(source: ScanSource): Promise<void> {
  const { facts } = await read(source, async () => {});
  post({ type: "listed", files: facts });
}

async function answer(message: Exclude<ToScan, { type: "stop" }>): Promise<void> {
  try {
    await (message.type === "scan" ? scan(message.id, message.source) : list(message.source));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    post({ type: "failed", detail, ...(error instanceof DOMException && { name: error.name }) });
  }
}

if (self.name === comparerName) answerComparer();
else {
  addEventListener("message", ({ data }: MessageEvent<ToScan>) => {
    if (data.type === "stop") stop.abort();
    else void answer(data);
  });
}
