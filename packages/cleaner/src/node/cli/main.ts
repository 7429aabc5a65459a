#!/usr/bin/env node
import { realpath } from "node:fs/promises";
import { sep } from "node:path";
import { trashFolder } from "../../trash/trash-paths.ts";
import { type Options, type PhotoOptions, readArguments } from "./arguments.ts";
import { describePlace, type Place } from "../describe-place.ts";
import { loadSharp } from "../photos/load-sharp.ts";
import type { RunOptions } from "./scan/set-scan-aside.ts";
import { canCreate, canRead } from "./can-create.ts";
import { explainError } from "./explain-error.ts";
import { type Ended, exitCodeOf, exitCodes } from "./exit-codes.ts";
import { type Localization, terminalLanguage } from "./language.ts";
import { listTrash } from "./trash/list-trash.ts";
import { photoText } from "./photos/photo-text.ts";
import { runPhotos } from "./photos/run-photos.ts";
import { countLine, type ProgressLine, progressLine } from "./progress-line.ts";
import { isProtected } from "./protected-folders.ts";
import type { BatchReport } from "./report.ts";
import { batchText, foreignHint, reportText, trashText, undoHint } from "./report-text.ts";
import { noteOwnBatch, ownBatchesFile, readOwnBatches } from "./trash/own-batches.ts";
import { emptyBatch, undoBatch } from "./trash/run-batch.ts";
import { leaveAloneRules } from "./scan/leave-alone-rules.ts";
import { readRememberedRules, rememberRules, rulesFile } from "./scan/remembered-rules.ts";
import { runScan } from "./scan/run-scan.ts";
import type { Texts } from "./texts-en.ts";

const localization = terminalLanguage(process.env);
const { texts } = localization;

const refuse = (sentence: string, detail: string): number => {
  console.error(`${sentence} ${detail}`.trim());
  return exitCodes.wrong;
};

const resolveFolder = (folder: string) => realpath(folder).catch(() => undefined);

/** Runs a command on the real path of a folder that may be cleaned. */
async function inFolder(folder: string, work: (root: string) => Promise<number>): Promise<number> {
  const root = await resolveFolder(folder);
  if (!root) return refuse(texts.cannotRead, folder);
  if (isProtected(root)) return refuse(texts.isProtected, root);
  if (root.split(sep).includes(trashFolder)) return refuse(texts.isTrash, root);
  return work(root);
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

function printBatch(report: BatchReport, { json }: Pick<Options, "json">): number {
  console.log(json ? JSON.stringify(report) : batchText(report, localization));
  const isPartly = report.stayed.length + report.gone.length > 0;
  return isPartly ? exitCodes.partly : exitCodes.done;
}

/** A batch that this command did not set aside may have come with the folder. It is deleted only if that is asked for by name. */
async function emptyTrash(root: string, batch: string, options: Options): Promise<number> {
  const isOwn = (await readOwnBatches(ownBatchesFile(process.env))).has(batch);
  if (!isOwn && !options["even-foreign"])
    return refuse(texts.foreign, foreignHint(root, batch, localization));
  const day = new Date().toISOString().slice(0, 10);
  const evenLastCopies = options["even-last-copies"];
  return printBatch(await emptyBatch(root, batch, { isOwn, day, evenLastCopies }), options);
}

async function scan(root: string, options: Options): Promise<number> {
  if (options.list) {
    const trash = await listTrash(root, await readOwnBatches(ownBatchesFile(process.env)));
    console.log(options.json ? JSON.stringify(trash) : trashText(trash, localization));
    return trash.broken.length > 0 ? exitCodes.partly : exitCodes.done;
  }
  const references: string[] = [];
  for (const folder of options.reference) {
    const reference = await resolveFolder(folder);
    if (!reference?.startsWith(root + sep)) return refuse(texts.notInside, folder);
    references.push(reference);
  }
  if (options.undo) return printBatch(await undoBatch(root, options.undo, options.only), options);
  if (options["empty-trash"]) return emptyTrash(root, options["empty-trash"], options);
  const question = askBeforeReading(await describePlace(root), options, texts.places);
  if (question) return refuse(question, "");
  const line = progressLine(process.stderr, localization);
  return runLong(root, options, line, reportText, async (run) =>
    runScan(root, references, { ...options, ...(await rulesOf(root, options)) }, run),
  );
}

/** Runs a command that takes long, shows its progress and prints its report. */
async function runLong<Report extends Ended, Progress extends unknown[]>(
  root: string,
  { csv, json }: Pick<Options, "csv" | "json">,
  line: ProgressLine<Progress>,
  toText: (report: Report, localization: Localization) => string,
  run: (options: RunOptions<Progress>) => Promise<Report>,
): Promise<number> {
  // Checked before anything is read or moved, because it is too late to refuse afterwards.
  if (csv && !(await canCreate(csv))) return refuse(texts.csvRefused, csv);
  const stop = new AbortController();
  // Only the first Ctrl-C is handled. A second one ends the process; files set aside until then can be restored.
  process.once("SIGINT", () => stop.abort());
  const report = await run({
    signal: stop.signal,
    onProgress: line.show,
    onBatch: (name) => {
      line.clear();
      console.error(undoHint(root, name, localization));
      return noteOwnBatch(ownBatchesFile(process.env), name);
    },
  });
  line.clear();
  console.log(json ? JSON.stringify(report) : toText(report, localization));
  return exitCodeOf(report, stop.signal.aborted);
}

/** Photos cannot be compared by name, so the only answer to the question is to read them. */
async function photos(root: string, options: PhotoOptions): Promise<number> {
  const { places } = texts;
  const asked = { work: false, "by-name": false, read: options.read };
  const question = askBeforeReading(await describePlace(root), asked, {
    ...places,
    choose: places.choosePhotos,
  });
  if (question) return refuse(question, "");
  const sharp = await loadSharp();
  if (!sharp) return refuse(texts.noSharp, "");
  const { trash } = options;
  if (trash && !(await canRead(trash))) return refuse(texts.noList, trash);
  const rules = leaveAloneRules(await readRememberedRules(rulesFile(process.env), root));
  return runLong(root, options, countLine(process.stderr, localization), photoText, (run) =>
    runPhotos(root, { ...options, rules }, sharp, run),
  );
}

const command = readArguments(process.argv.slice(2));
try {
  if (command.name === "help") console.log(texts.usage);
  else if (command.name === "wrong") {
    process.exitCode = refuse(texts.wrong, `${command.problem}\n\n${texts.usage}`);
  } else {
    const { folder } = command.options;
    process.exitCode = await inFolder(folder, (root) =>
      command.name === "photos" ? photos(root, command.options) : scan(root, command.options),
    );
  }
} catch (error) {
  console.error(explainError(error, texts));
  process.exitCode = exitCodes.partly;
}

/**
 * What a person should know before a folder is read whose files are shared or only online, and how to choose; `undefined` if the
 * folder is on this computer only, or the person has chosen.
 */
function askBeforeReading(
  place: Place,
  options: Pick<Options, "work" | "by-name" | "read">,
  places: Texts["places"],
): string | undefined {
  if (!place || options["by-name"] || options.read) return undefined;
  return [
    ...(options.work ? [places.work] : []),
    place.kind === "cloud" ? places.cloud.replace("{service}", place.service) : places.network,
    places.choose,
  ].join("\n");
}
