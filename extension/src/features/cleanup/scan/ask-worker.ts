import type { Answers, FromScan, Reports, Request, ToScan } from "./scan-messages.ts";

export type Running<K extends keyof Answers> = {
  answer: Promise<Answers[K]>;
  /** Resolves once the result is saved, or the work has failed. Never rejects. */
  settled: Promise<void>;
  send: (message: ToScan) => void;
  /** Resolves `answer` with what was found so far. */
  stop: () => void;
};

/** Starts a worker per request and terminates it afterwards, so that no file handles stay in memory. */
export function askWorker<K extends keyof Answers>(
  request: Extract<Request, { type: K }>,
  onProgress?: (progress: Reports[K]) => void,
): Running<K> {
  const worker = new Worker(new URL("./scan-worker.ts", import.meta.url), { type: "module" });
  const answered = Promise.withResolvers<Answers[K]>();
  const settled = Promise.withResolvers<void>();
  const end = () => {
    worker.terminate();
    settled.resolve();
  };
  const fail = (reason: Error) => {
    answered.reject(reason);
    end();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<FromScan<K>>) => {
    if (data.type === "progress") onProgress?.(data.progress);
    else if (data.type === "done") answered.resolve(data.answer);
    else if (data.type === "saved") end();
    else fail(data.name ? new DOMException(data.detail, data.name) : new Error(data.detail));
  });
  worker.addEventListener("error", (event) => fail(new Error(event.message)));
  const send = (message: ToScan) => worker.postMessage(message);
  send(request);
  return {
    answer: answered.promise,
    settled: settled.promise,
    send,
    stop: () => send({ type: "stop" }),
  };
}
