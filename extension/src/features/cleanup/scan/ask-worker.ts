import type { FromScan, ToScan } from "./scan-messages.ts";

/** Messages on the way to the answer. */
export type Report = Extract<FromScan, { type: "progress" | "looking" }>;
export type Answer = Exclude<FromScan, Report | { type: "saved" | "failed" }>;

/** Starts a worker per request and terminates it afterwards, so that no file handles stay in memory. */
export function askWorker(request: ToScan, onReport: (report: Report) => void) {
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
    if (data.type === "progress" || data.type === "looking") onReport(data);
    else if (data.type === "failed") {
      fail(data.name ? new DOMException(data.detail, data.name) : new Error(data.detail));
    } else {
      if (data.type !== "saved") answered.resolve(data);
      if (data.type === "saved" || data.type === "listed") end();
    }
  });
  worker.addEventListener("error", (event) => fail(new Error(event.message)));
  const send = (message: ToScan) => worker.postMessage(message);
  send(request);
  return { answer: answered.promise, settled: settled.promise, send };
}
