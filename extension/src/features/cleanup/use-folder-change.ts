import { useState } from "preact/hooks";
import { usePage } from "../../ui/page-context.ts";
import { createSpacedReport } from "./spaced-report.ts";
import { folderProblemText } from "./folder-problem-text.ts";

const announceEveryMs = 2000;

/** The browser asks the person about a file before it moves: the `index`th of `total` such files. */
export type Asked = { name: string; index: number; total: number };
/** What a change of a folder reports on its way. */
export type Watch = { onMove: (done: number) => void; onAsk: (asked: Asked) => void };

/** Runs a change of a folder, announces its progress at most every two seconds, and reports its error. */
export function useFolderChange(onProblem: (text: string) => void) {
  const { t } = usePage();
  const [isBusy, setIsBusy] = useState(false);
  const [progressText, setProgressText] = useState("");
  const run = (total: number, work: (watch: Watch) => Promise<void>) => {
    const report = createSpacedReport((done: number) => {
      setProgressText(t("cleanup.working", { done: Math.min(done, total), total }));
    }, announceEveryMs);
    const onAsk = (asked: Asked) => {
      report.stop();
      setProgressText(t("cleanup.asked.now", asked));
    };
    setIsBusy(true);
    void work({ onMove: report.add, onAsk })
      .catch((error: unknown) => onProblem(folderProblemText(t, error)))
      .finally(() => {
        report.stop();
        setIsBusy(false);
        setProgressText("");
      });
  };
  return { isBusy, progressText, run };
}
