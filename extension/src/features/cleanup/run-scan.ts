import type { FileFacts } from "@digital-cleanup/cleaner";
import type { FromScan, ScanSource, ToScan } from "./scan-messages.ts";
import type { ScanResult } from "./scan-result.ts";

type Progress = Extract<FromScan, { type: "walked" | "compared" }>;
export type RunningScan = { result: Promise<ScanResult>; stop: () => void };

/** One worker a question: it ends with its answer, so that nothing of a folder stays in memory. */
function askWorker(request: ToScan, onProgress: (progress: Progress) => void) {
  const worker = new Worker(new URL("./scan-worker.ts", import.meta.url), { type: "module" });
  const { promise, resolve, reject } = Promise.withResolvers<FromScan>();
  worker.addEventListener("message", ({ data }: MessageEvent<FromScan>) => {
    if (data.type === "walked" || data.type === "compared") onProgress(data);
    else if (data.type === "failed") {
      reject(data.name ? new DOMException(data.detail, data.name) : new Error(data.detail));
    } else resolve(data);
  });
  worker.addEventListener("error", (event) => reject(new Error(event.message)));
  worker.postMessage(request);
  const answer = promise.finally(() => worker.terminate());
  return { answer, stop: () => worker.postMessage({ type: "stop" } satisfies ToScan) };
}

/**
 * Looks through a source in workers, which keep what they find under `id`. Stopping resolves `result` with what was
 * found until then.
 */
export function startScan(
  id: string,
  source: ScanSource,
  onProgress: (progress: Progress) => void,
): RunningScan {
  const { answer, stop } = askWorker({ type: "scan", id, source }, onProgress);
  const result = answer.then((message) => {
    if (message.type !== "done") throw new Error(`Unexpected answer: ${message.type}`);
    return message.result;
  });
  return { result, stop };
}

/** What is in a folder now, without reading any content. */
export async function listFiles(source: ScanSource): Promise<FileFacts[]> {
  const message = await askWorker({ type: "list", source }, () => {}).answer;
  if (message.type !== "listed") throw new Error(`Unexpected answer: ${message.type}`);
  return message.files;
}
