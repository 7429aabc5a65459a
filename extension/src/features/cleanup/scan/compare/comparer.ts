import type { ScanProgress } from "@digital-cleanup/cleaner";
import type { FoundFile, FromCompare, ToCompare } from "../scan-messages.ts";

type Compared = Omit<Extract<FromCompare, { type: "done" }>, "type">;

/** A worker that compares one batch at a time. */
export type Comparer = {
  compare: (files: FoundFile[], onProgress: (progress: ScanProgress) => void) => Promise<Compared>;
  /** Makes the current `compare` resolve soon, with the groups found so far. */
  stop: () => void;
  end: () => void;
};

/** The name of the workers that compare. They run the script of the scan that starts them, with which they share most of their code. */
export const comparerName = "comparer";

export function startComparer(): Comparer {
  const worker = new Worker(location.href, { type: "module", name: comparerName });
  const send = (message: ToCompare) => worker.postMessage(message);
  return {
    compare: async (files, onProgress) => {
      const { promise, resolve, reject } = Promise.withResolvers<Compared>();
      const answered = new AbortController();
      const { signal } = answered;
      const onMessage = ({ data }: MessageEvent<FromCompare>) => {
        if (data.type === "compared") onProgress(data.progress);
        else if (data.type === "done") resolve(data);
        else reject(new Error(data.detail));
      };
      worker.addEventListener("message", onMessage, { signal });
      worker.addEventListener("error", (event) => reject(new Error(event.message)), { signal });
      send({ type: "compare", files });
      return promise.finally(() => answered.abort());
    },
    stop: () => send({ type: "stop" }),
    end: () => worker.terminate(),
  };
}
