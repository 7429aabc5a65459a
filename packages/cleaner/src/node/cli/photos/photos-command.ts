import { access } from "node:fs/promises";
import type { LeaveAloneRules } from "../../../leave-alone/leave-alone.ts";
import { loadSharp } from "../../photos/load-sharp.ts";
import { canCreate } from "../can-create.ts";
import { exitCodeOf, exitCodes } from "../exit-codes.ts";
import type { Localization } from "../language.ts";
import type { PhotoOptions } from "./photo-arguments.ts";
import { photoText } from "./photo-text.ts";
import { countLine } from "../progress-line.ts";
import { undoHint } from "../report-text.ts";
import { noteOwnBatch, ownBatchesFile } from "../trash/own-batches.ts";
import { runPhotos } from "./run-photos.ts";

/** `cleaner photos`: prints the groups of a folder given by its real path. Returns the exit code. */
export async function photosCommand(
  root: string,
  options: PhotoOptions & { rules: LeaveAloneRules },
  localization: Localization,
): Promise<number> {
  const { texts } = localization;
  const refuse = (sentence: string, detail: string): number => {
    console.error(`${sentence} ${detail}`);
    return exitCodes.wrong;
  };
  const sharp = await loadSharp();
  if (!sharp) return refuse(texts.noSharp, "");
  const isReadable = (file: string) =>
    access(file).then(
      () => true,
      () => false,
    );
  // Checked before photos are read, which may take an hour.
  if (options.trash && !(await isReadable(options.trash)))
    return refuse(texts.noList, options.trash);
  if (options.csv && !(await canCreate(options.csv))) return refuse(texts.csvRefused, options.csv);
  const stop = new AbortController();
  process.once("SIGINT", () => stop.abort());
  const line = countLine(process.stderr, localization);
  const report = await runPhotos(root, options, sharp, {
    signal: stop.signal,
    now: () => new Date(),
    onProgress: line.show,
    onBatch: (name) => {
      line.clear();
      console.error(undoHint(root, name, localization));
      return noteOwnBatch(ownBatchesFile(process.env), name);
    },
  });
  line.clear();
  console.log(options.json ? JSON.stringify(report) : photoText(report, localization));
  return exitCodeOf(report, stop.signal.aborted);
}
