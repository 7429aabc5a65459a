import { useRef, useState } from "preact/hooks";
import { createSpacedReport } from "./spaced-report.ts";
import { folderProblemText } from "./folder-problem-text.ts";
import { usePage } from "../../ui/page-context.ts";

const reportEveryMs = 250;

/** The browser asks the person about a file before it moves: the `index`th of `total` such files. */
export type Asked = { name: string; index: number; total: number };
/** What a change of a folder reports on its way, and the signal that stops it between two files. */
export type Watch = {
  onMove: (done: number) => void;
  onAsk: (asked: Asked) => void;
  signal?: AbortSignal;
};
export type Task = "aside" | "undo" | "empty";
export type RunningTask = { task: Task; done: number; total: number; asked?: Asked };
export type FolderWork = ReturnType<typeof useFolderChange>;

/** Runs a change of a folder, shows how far it is, and reports its error. */
export function useFolderChange(onProblem: (text: string) => void) {
  const { t } = usePage();
  const [running, setRunning] = useState<RunningTask>();
  const stopper = useRef(new AbortController());
  const run = (task: Task, total: number, work: (watch: Watch) => Promise<void>) => {
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    const report = createSpacedReport((done: number) => {
      setRunning({ task, total, done: Math.min(done, total) });
    }, reportEveryMs);
    const onAsk = (asked: Asked) => {
      report.stop();
      setRunning((now) => now && { ...now, asked });
    };
    setRunning({ task, total, done: 0 });
    void work({ onMove: report.add, onAsk, signal })
      .catch((error: unknown) => onProblem(folderProblemText(t, error)))
      .finally(() => {
        report.stop();
        setRunning(undefined);
      });
  };
  return { isBusy: running !== undefined, running, run, stop: () => stopper.current.abort() };
}
