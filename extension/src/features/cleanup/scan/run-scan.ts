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
  const { answer, settled, send } = askWorker(request, (report) => {
    if (report.type === "progress") onProgress(report);
  });
  const result = answer.then((message) => {
    if (message.type !== "done") throw new Error(`Unexpected answer: ${message.type}`);
    return message.result;
  });
  return { result, settled, stop: () => send({ type: "stop" }) };
}

/** Lists the files of a source without reading their content. */
export async function listFiles(source: ScanSource, rules: LeaveAloneRules): Promise<FileFacts[]> {
  const message = await askWorker({ type: "list", source, rules }, () => {}).answer;
  if (message.type !== "listed") throw new Error(`Unexpected answer: ${message.type}`);
  return message.files;
}
