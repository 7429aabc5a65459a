import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import type { Progress } from "./progress.ts";
import { changeProgress, readProgress, watchProgress } from "./store.ts";

/** What the person did in this place, `undefined` until it is read, and how to change it. */
export function useProgress() {
  const [progress, setProgress] = useState<Progress>();
  const read = () => void readProgress().then(setProgress).catch(reportError);
  useEffect(() => {
    read();
    return watchProgress(read);
  }, []);
  const change = (next: (progress: Progress) => Progress) => {
    // Shown before it is written, so that a press is answered at once.
    if (progress) setProgress(next(progress));
    void changeProgress(next).catch((error) => {
      reportError(error);
      read();
    });
  };
  return { progress, change };
}
