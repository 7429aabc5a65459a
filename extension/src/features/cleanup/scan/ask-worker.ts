import type { FromScan, ToScan } from "./scan-messages.ts";

/** Messages on the way to the answer. */
export type Report = Extract<FromScan, { type: "progress" | "looking" }>;
type Answer = Extract<FromScan, { type: "done" | "looked" | "listed" }>;

/** Starts a worker per request and terminates it afterwards, so that no file handles stay in memory. */
export function askWorker<T extends Answer["type"]>(
  request: ToScan,
  awaited: T,
  onReport?: (report: Report) => void,
) {
  const worker = new Worker(new URL("./scan-worker.ts", import.meta.url), { type: "module" });
  const answered = Promise.withResolvers<Extract<Answer, { type: T }>>();
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
    if (data.type === "progress" || data.type === "looking") onReport?.(data);
    else if (data.type === "saved") end();
    else if (data.type === "failed") {
      fail(data.name ? new DOMException(data.detail, data.name) : new Error(data.detail));
    } else if (data.type === awaited) answered.resolve(data as Extract<Answer, { type: T }>);
  });
  worker.addEventListener("error", (event) => fail(new Error(event.message)));
  const send = (message: ToScan) => worker.postMessage(message);
  send(request);
  return { answer: answered.promise, settled: settled.promise, send };
}
