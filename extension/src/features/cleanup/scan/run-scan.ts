import type { FileFacts, LeaveAloneRules } from "@digital-cleanup/cleaner";
import { askWorker } from "./ask-worker.ts";
import type { ScanOptions, ScanProgress, ScanSource } from "./scan-messages.ts";
import type { ScanResult } from "./scan-result.ts";

export type RunningScan = {
  result: Promise<ScanResult>;
  /** Resolves once the result is saved, or the scan has failed. Never rejects. */
  settled: Promise<void>;
  stop: () => void;
};

/** Scans a source in workers, which save the result under `id`. `stop` resolves `result` with what was found so far. */
export function startScan(
  id: string,
  source: ScanSource,
  options: ScanOptions,
  onProgress: (progress: ScanProgress) => void,
): RunningScan {
  const request = { type: "scan", id, source, options } as const;
  const { answer, settled, send } = askWorker(request, "done", (report) => {
    if (report.type === "progress") onProgress(report);
  });
  return {
    result: answer.then(({ result }) => result),
    settled,
    stop: () => send({ type: "stop" }),
  };
}

/** Lists the files of a source without reading their content. */
export async function listFiles(source: ScanSource, rules: LeaveAloneRules): Promise<FileFacts[]> {
  return (await askWorker({ type: "list", source, rules }, "listed").answer).files;
}
