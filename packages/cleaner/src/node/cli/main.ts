#!/usr/bin/env node
import { open, realpath, rm } from "node:fs/promises";
import { sep } from "node:path";
import { trashFolder } from "../../trash/trash-paths.ts";
import { FolderBusyError } from "../folder-lock.ts";
import { type Options, readArguments } from "./arguments.ts";
import { terminalLanguage } from "./language.ts";
import { listTrash } from "./list-trash.ts";
import { progressLine } from "./progress-line.ts";
import { isProtected } from "./protected-folders.ts";
import { batchText, reportText, trashText, undoHint } from "./report-text.ts";
import { emptyBatch, undoBatch } from "./run-batch.ts";
import { runScan } from "./run-scan.ts";

/** `partly`: some files stayed or could not be read; `wrong`: invalid arguments; `stopped`: by Ctrl-C. */
const exitCodes = { done: 0, partly: 1, wrong: 2, stopped: 130 };

const localization = terminalLanguage(process.env);
const { texts } = localization;

const refuse = (sentence: string, detail: string): number => {
  console.error(`${sentence} ${detail}`);
  return exitCodes.wrong;
};

async function scan(options: Options): Promise<number> {
  const resolveFolder = (folder: string) => realpath(folder).catch(() => undefined);
  const root = await resolveFolder(options.folder);
  if (!root) return refuse(texts.cannotRead, options.folder);
  if (isProtected(root)) return refuse(texts.isProtected, root);
  if (root.split(sep).includes(trashFolder)) return refuse(texts.isTrash, root);
  if (options.list) {
    const trash = await listTrash(root);
    console.log(options.json ? JSON.stringify(trash) : trashText(trash, localization));
    return trash.broken.length > 0 ? exitCodes.partly : exitCodes.done;
  }
  const references: string[] = [];
  for (const folder of options.reference) {
    const reference = await resolveFolder(folder);
    if (!reference?.startsWith(root + sep)) return refuse(texts.notInside, folder);
    references.push(reference);
  }
  const batch = options.undo ?? options["empty-trash"];
  if (batch) {
    const day = new Date().toISOString().slice(0, 10);
    const report = options.undo
      ? await undoBatch(root, batch)
      : await emptyBatch(root, batch, day, options["even-last-copies"]);
    console.log(options.json ? JSON.stringify(report) : batchText(report, localization));
    return report.stayed.length > 0 ? exitCodes.partly : exitCodes.done;
  }
  // Checked before anything is moved, because it is too late to refuse afterwards.
  if (options.csv && !(await canCreate(options.csv))) return refuse(texts.csvRefused, options.csv);
  const stop = new AbortController();
  // Only the first Ctrl-C is handled. A second one ends the process; files set aside until then can be restored.
  process.once("SIGINT", () => stop.abort());
  const line = progressLine(process.stderr, localization);
  const report = await runScan(root, references, options, {
    signal: stop.signal,
    now: () => new Date(),
    onProgress: line.show,
    onBatch: (name) => {
      line.clear();
      console.error(undoHint(root, name, localization));
    },
  });
  line.clear();
  console.log(options.json ? JSON.stringify(report) : reportText(report, localization));
  if (!report.isComplete || stop.signal.aborted) return exitCodes.stopped;
  const isPartly = report.unreadable.length > 0 || (report.aside?.refused.length ?? 0) > 0;
  return isPartly ? exitCodes.partly : exitCodes.done;
}

/** Whether the file can be created. An existing file is never overwritten. */
async function canCreate(file: string): Promise<boolean> {
  try {
    await (await open(file, "wx")).close();
  } catch {
    return false;
  }
  await rm(file);
  return true;
}

const command = readArguments(process.argv.slice(2));
try {
  if (command.name === "help") console.log(texts.usage);
  else if (command.name === "wrong") {
    process.exitCode = refuse(texts.wrong, `${command.problem}\n\n${texts.usage}`);
  } else process.exitCode = await scan(command.options);
} catch (error) {
  if (error instanceof FolderBusyError)
    console.error(`${texts.busy} ${error.holder}\n${error.file}`);
  else console.error(texts.failed, error instanceof Error ? error.message : String(error));
  process.exitCode = exitCodes.partly;
}
