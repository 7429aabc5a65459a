import { sep } from "node:path";
import { describePlace } from "../../describe-place.ts";
import type { Options } from "../arguments.ts";
import { askBeforeReading } from "../ask-before-reading.ts";
import { exitCodes } from "../exit-codes.ts";
import { resolveFolder } from "../in-folder.ts";
import { createPrinting } from "../printing.ts";
import { progressLine } from "../progress-line.ts";
import { refuse } from "../refuse.ts";
import type { BatchReport } from "../report.ts";
import { batchText, foreignHint, reportText, trashText } from "../report-text.ts";
import { runLong } from "../run-long.ts";
import { listTrash } from "../trash/list-trash.ts";
import { ownBatchesFile, readOwnBatches } from "../trash/own-batches.ts";
import { emptyBatch, undoBatch } from "../trash/run-batch.ts";
import { readRememberedRules, rememberRules, rulesFile } from "./remembered-rules.ts";
import { runScan } from "./run-scan.ts";

/** Scans a folder given by its real path, or lists, undoes or empties what is set aside in it. */
export async function scanCommand(root: string, options: Options): Promise<number> {
  const printing = createPrinting(options);
  const { texts } = printing;
  if (options.batches) {
    const trash = await listTrash(root, await readOwnBatches(ownBatchesFile(process.env)));
    console.log(options.json ? JSON.stringify(trash) : trashText(trash, printing));
    return trash.broken.length > 0 ? exitCodes.partly : exitCodes.done;
  }
  if (options.undo) return printBatch(await undoBatch(root, options.undo, options.only), options);
  if (options["empty-trash"]) return emptyTrash(root, options["empty-trash"], options);
  const references: string[] = [];
  for (const folder of options.reference) {
    const reference = await resolveFolder(folder);
    if (!reference?.startsWith(root + sep)) return refuse(texts.notInside, folder);
    references.push(reference);
  }
  const question = askBeforeReading(await describePlace(root), options, texts.places);
  if (question) return refuse(question);
  const newFiles = [options.csv, options["save-plan"]];
  const line = progressLine(process.stderr, printing);
  return runLong({ root, options, newFiles, line, toText: reportText }, async (run) =>
    runScan(root, references, { ...options, ...(await rulesOf(root, options)) }, run),
  );
}

/** The rules of this command and those remembered for the folder, which `--remember` replaces. */
async function rulesOf(root: string, { exclude, include, remember }: Options) {
  const file = rulesFile(process.env);
  if (remember) await rememberRules(file, root, { exclude, include });
  const remembered = await readRememberedRules(file, root);
  return {
    exclude: [...new Set([...exclude, ...remembered.exclude])],
    include: [...new Set([...include, ...remembered.include])],
  };
}

function printBatch(report: BatchReport, options: Pick<Options, "json" | "list">): number {
  console.log(options.json ? JSON.stringify(report) : batchText(report, createPrinting(options)));
  const isPartly = report.stayed.length + report.gone.length > 0;
  return isPartly ? exitCodes.partly : exitCodes.done;
}

/** A batch that this command did not set aside may have come with the folder. It is deleted only if that is asked for by name. */
async function emptyTrash(root: string, batch: string, options: Options): Promise<number> {
  const printing = createPrinting(options);
  const isOwn = (await readOwnBatches(ownBatchesFile(process.env))).has(batch);
  if (!isOwn && !options["even-foreign"])
    return refuse(printing.texts.foreign, foreignHint(root, batch, printing));
  const day = new Date().toISOString().slice(0, 10);
  const evenLastCopies = options["even-last-copies"];
  return printBatch(await emptyBatch(root, batch, { isOwn, day, evenLastCopies }), options);
}
