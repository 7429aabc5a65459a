import type { LookProgress } from "@digital-cleanup/cleaner";
import { askWorker } from "../../scan/ask-worker.ts";
import type { LookRequest } from "../../scan/scan-messages.ts";
import type { PhotoResult } from "../photo-result.ts";

export type RunningLook = {
  photos: Promise<PhotoResult>;
  setPaused: (isPaused: boolean) => void;
  /** Resolves `photos` with what was found so far. */
  stop: () => void;
};

/** Looks at the photos of a source in a worker. */
export function startLook(
  request: LookRequest,
  onProgress: (progress: LookProgress) => void,
): RunningLook {
  const { answer, send } = askWorker({ type: "look", ...request }, "looked", (report) => {
    if (report.type === "looking") onProgress(report);
  });
  return {
    photos: answer.then(({ photos }) => photos),
    setPaused: (isPaused) => send({ type: isPaused ? "pause" : "goOn" }),
    stop: () => send({ type: "stop" }),
  };
}
