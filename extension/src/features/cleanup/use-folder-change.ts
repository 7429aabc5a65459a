import { useState } from "preact/hooks";
import { usePage } from "../../ui/page-context.ts";
import { problemText } from "./folder-problem-text.ts";

const sayEveryMs = 2000;

/** Runs one change of a folder at a time, says how far it is at most every two seconds, and says what went wrong. */
export function useWork(onProblem: (text: string) => void) {
  const { t } = usePage();
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState("");
  const run = (total: number, work: (onMove: (done: number) => void) => Promise<void>) => {
    let saidMs = performance.now();
    const onMove = (done: number) => {
      if (performance.now() - saidMs < sayEveryMs) return;
      saidMs = performance.now();
      setSaid(t("cleanup.working", { done, total }));
    };
    setIsBusy(true);
    void work(onMove)
      .catch((error: unknown) => onProblem(problemText(t, error)))
      .finally(() => {
        setIsBusy(false);
        setSaid("");
      });
  };
  return { isBusy, said, run };
}
