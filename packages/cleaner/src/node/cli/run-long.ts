import { canCreate } from "./can-create.ts";
import { type Ended, exitCodeOf } from "./exit-codes.ts";
import { createPrinting, type Printing } from "./printing.ts";
import type { ProgressLine } from "./progress-line.ts";
import { refuse } from "./refuse.ts";
import { undoHint } from "./report-text.ts";
import type { RunOptions } from "./scan/set-scan-aside.ts";
import { noteOwnBatch, ownBatchesFile } from "./trash/own-batches.ts";

type Long<Report, Progress extends unknown[]> = {
  root: string;
  options: { json: boolean; list: boolean };
  /** Files to be written at the end; none may exist. */
  newFiles: readonly (string | undefined)[];
  line: ProgressLine<Progress>;
  toText: (report: Report, printing: Printing) => string;
};

/** Runs a command that takes long, shows its progress and prints its report. */
export async function runLong<Report extends Ended, Progress extends unknown[]>(
  { root, options, newFiles, line, toText }: Long<Report, Progress>,
  run: (options: RunOptions<Progress>) => Promise<Report>,
): Promise<number> {
  const printing = createPrinting(options);
  // Checked before anything is read or moved, because it is too late to refuse afterwards.
  for (const file of newFiles) {
    if (file && !(await canCreate(file))) return refuse(printing.texts.fileRefused, file);
  }
  const stop = new AbortController();
  // Only the first Ctrl-C is handled. A second one ends the process; files set aside until then can be restored.
  process.once("SIGINT", () => stop.abort());
  const report = await run({
    signal: stop.signal,
    onProgress: line.show,
    onBatch: (name) => {
      line.clear();
      console.error(undoHint(root, name, printing));
      return noteOwnBatch(ownBatchesFile(process.env), name);
    },
  });
  line.clear();
  console.log(options.json ? JSON.stringify(report) : toText(report, printing));
  return exitCodeOf(report, stop.signal.aborted);
}
