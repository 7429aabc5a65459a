import { useEffect, useRef, useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import type { Progress } from "./progress.ts";
import { changeProgress, readProgress, watchProgress } from "./store.ts";

/** Shows the change at once, and what is stored in the end. */
export type ChangeProgress = (next: (progress: Progress) => Progress) => void;

/** What the person did in this place, `undefined` until it is read, and how to change it. */
export function useProgress() {
  const [progress, setProgress] = useState<Progress>();
  const unwritten = useRef(0);
  const read = async () => {
    const stored = await readProgress();
    // A change that is shown but not yet written must not disappear for a moment.
    if (unwritten.current === 0) setProgress(stored);
  };
  const follow = () => void read().catch(reportError);
  useEffect(() => {
    follow();
    return watchProgress(follow);
  }, []);
  const change: ChangeProgress = (next) => {
    unwritten.current += 1;
    setProgress((shown) => shown && next(shown));
    void changeProgress(next)
      .catch(reportError)
      .finally(() => {
        unwritten.current -= 1;
        follow();
      });
  };
  return { progress, change };
}
