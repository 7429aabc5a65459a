import type { FileFacts, LeaveAloneRules } from "@digital-cleanup/cleaner";
import type { FromScan, ScanOptions, ScanProgress, ScanSource, ToScan } from "./scan-messages.ts";
import type { ScanResult } from "./scan-result.ts";

type Answer = Exclude<FromScan, ScanProgress | { type: "saved" | "failed" }>;
export type RunningScan = {
  result: Promise<ScanResult>;
  /** Resolves once the result is saved, or the scan has failed. Never rejects. */
  settled: Promise<void>;
  stop: () => void;
};

/** Starts a worker per request and terminates it afterwards, so that no file handles stay in memory. */
function askWorker(request: ToScan, onProgress: (progress: ScanProgress) => void) {
  const worker = new Worker(new URL("./scan-worker.ts", import.meta.url), { type: "module" });
  const answered = Promise.withResolvers<Answer>();
  const settled = Promise.withResolvers<void>();
  const end = () => {
    worker.terminate();
    settled.resolve();
  };
  const fail = (reason: Error) => {
    answered.reject(reason);
    end();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<FromScan>) => {
    if (data.type === "progress") onProgress(data);
    else if (data.type === "failed") {
      fail(data.name ? new DOMException(data.detail, data.name) : new Error(data.detail));
    } else {
      if (data.type !== "saved") answered.resolve(data);
      if (data.type !== "done") end();
    }
  });
  worker.addEventListener("error", (event) => fail(new Error(event.message)));
  worker.postMessage(request);
  return {
    answer: answered.promise,
    settled: settled.promise,
    stop: () => worker.postMessage({ type: "stop" } satisfies ToScan),
  };
}

/** Scans a source in workers, which save the result under `id`. `stop` resolves `result` with what was found so far. */
export function startScan(
  id: string,
  source: ScanSource,
  options: ScanOptions,
  onProgress: (progress: ScanProgress) => void,
): RunningScan {
  const { answer, ...running } = askWorker({ type: "scan", id, source, options }, onProgress);
  const result = answer.then((message) => {
    if (message.type !== "done") throw new Error(`Unexpected answer: ${message.type}`);
    return message.result;
  });
  return { result, ...running };
}

/** Lists the files of a source without reading their content. */
export async function listFiles(source: ScanSource, rules: LeaveAloneRules): Promise<FileFacts[]> {
  const message = await askWorker({ type: "list", source, rules }, () => {}).answer;
  if (message.type !== "listed") throw new Error(`Unexpected answer: ${message.type}`);
  return message.files;
}
