import { useState } from "preact/hooks";
import { usePage } from "../../ui/page-context.ts";
import { folderProblemText } from "./folder-problem-text.ts";

const announceEveryMs = 2000;

/** Runs a change of a folder, announces its progress at most every two seconds, and reports its error. */
export function useFolderChange(onProblem: (text: string) => void) {
  const { t } = usePage();
  const [isBusy, setIsBusy] = useState(false);
  const [progressText, setProgressText] = useState("");
  const run = (total: number, work: (onMove: (done: number) => void) => Promise<void>) => {
    let announcedMs = performance.now();
    const onMove = (done: number) => {
      if (performance.now() - announcedMs < announceEveryMs) return;
      announcedMs = performance.now();
      setProgressText(t("cleanup.working", { done, total }));
    };
    setIsBusy(true);
    void work(onMove)
      .catch((error: unknown) => onProblem(folderProblemText(t, error)))
      .finally(() => {
        setIsBusy(false);
        setProgressText("");
      });
  };
  return { isBusy, progressText, run };
}
