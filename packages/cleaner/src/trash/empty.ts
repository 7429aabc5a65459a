import { type CountedFiles, countDeleted } from "../count/count-deleted.ts";
import { type FileFacts, factsOf, isUnchanged } from "../file.ts";
import { forEachParallel } from "../parallel.ts";
import type { FolderPort } from "../folder-port.ts";
import { fateOf } from "./fate.ts";
import { type Manifest, requireManifest, writeManifest } from "./manifest.ts";
import { removeBatch } from "./remove-batch.ts";
import { asidePath } from "./trash-paths.ts";
import { writeWhereFull } from "./write-manifest-on-full-disk.ts";

/**
 * What was deleted and counted, and what stays aside, where it can be undone or emptied later: `failed`, the system would not
 * delete it, and where it would not write either, nothing is counted until the next call; `lastCopies`, none of the copies kept for it is there as it was. `leftBehind` lists files of the batch's folder
 * that were changed there or never set aside.
 */
export type EmptyReport = {
  deleted: FileFacts[];
  actions: CountedFiles[];
  failed: string[];
  lastCopies: string[];
  leftBehind: string[];
};

type EmptyOptions = {
  /** The day of the count, `YYYY-MM-DD`. */
  day: string;
  /** Records the actions. It may be called again with the same ids after a crash. */
  count: (actions: CountedFiles[]) => Promise<void>;
  /** A person said so, having read that these files have no copy left. */
  evenLastCopies?: boolean;
};

type Entry = Manifest["entries"][number];
const parallelFiles = 16;

/**
 * Deletes the files of a batch for good, then counts them, then forgets them. Only files that are still as they were when set
 * aside are deleted, and copies only while a kept one is there. What stays is never forgotten. Rejects with a `ManifestError`
 * where the batch cannot be trusted.
 */
export async function empty(
  port: FolderPort,
  batch: string,
  { day, count, evenLastCopies = false }: EmptyOptions,
): Promise<EmptyReport> {
  const manifest = await requireManifest(port, batch);
  const report: EmptyReport = {
    deleted: [],
    actions: [],
    failed: [],
    lastCopies: [],
    leftBehind: [],
  };
  const { going, staying } = await sortOut(port, manifest, report, evenLastCopies);
  const isResumed = manifest.state === "emptying";
  const listed = new Set(isResumed ? manifest.entries.filter(({ stays }) => stays) : staying);
  if (!isResumed && going.length > 0) {
    await writeWhereFull(port, emptyingOf(manifest, going, [...staying]), going);
  }
  const deleted = await deleteAll(port, batch, going, staying, report);
  const stayed = manifest.entries.filter((entry) => staying.has(entry));
  // A count that is repeated after a crash must be of the same files.
  if (stayed.some((entry) => !listed.has(entry))) {
    try {
      await writeManifest(port, emptyingOf(manifest, deleted, stayed));
    } catch (error) {
      // A folder that may not be changed any more: what went is counted once the rest can be written down.
      if (report.failed.length === 0) throw error;
      return report;
    }
  }
  const round = manifest.timesEmptied ?? 0;
  report.deleted = deleted.map(factsOf);
  report.actions = countDeleted(round > 0 ? `${batch}.${round}` : batch, day, report.deleted);
  await count(report.actions);

  if (stayed.length === 0) {
    report.leftBehind.push(...(await removeBatch(port, batch)));
  } else if (isResumed || going.length > 0) {
    const timesEmptied = round + (deleted.length > 0 ? 1 : 0);
    const entries = stayed.map(({ stays: _noMore, ...entry }) => entry);
    await writeManifest(port, { ...manifest, state: "aside", entries, timesEmptied });
  }
  return report;
}

/** Looks at each file before anything is deleted, and says in the report why those stay that do. */
async function sortOut(
  port: FolderPort,
  { batch, entries, state }: Manifest,
  report: EmptyReport,
  evenLastCopies: boolean,
) {
  const fates = new Map<Entry, Awaited<ReturnType<typeof fateOf>>>();
  await forEachParallel(entries, parallelFiles, async (entry) => {
    fates.set(entry, await fateOf(port, batch, entry, evenLastCopies));
  });
  const going: Entry[] = [];
  const staying = new Set<Entry>();
  for (const entry of entries) {
    const fate = fates.get(entry);
    const isGoing = fate === "goes" || (fate === "absent" && state === "emptying");
    if (isGoing && !entry.stays) going.push(entry);
    else if (fate !== "absent") staying.add(entry);
    if (fate === "changed") report.leftBehind.push(asidePath(batch, entry.path));
    if (fate === "lastCopy") report.lastCopies.push(entry.path);
    // Left by an emptying that was cut: it may go at the next one.
    if (fate === "failed" || (fate === "goes" && entry.stays)) report.failed.push(entry.path);
  }
  return { going, staying };
}

const emptyingOf = (manifest: Manifest, going: Entry[], staying: Entry[]): Manifest => ({
  ...manifest,
  state: "emptying",
  entries: [...going, ...staying.map((entry) => ({ ...entry, stays: true as const }))],
});

/** Resolves to what is really gone, in the order of the list. */
async function deleteAll(
  port: FolderPort,
  batch: string,
  going: readonly Entry[],
  staying: Set<Entry>,
  report: EmptyReport,
): Promise<Entry[]> {
  const gone = new Set<Entry>();
  await forEachParallel(going, parallelFiles, async (entry) => {
    try {
      await port.remove(asidePath(batch, entry.path));
    } catch {
      // Open elsewhere or not allowed: it stays until it can go too.
      staying.add(entry);
      report.failed.push(entry.path);
      return;
    }
    // Somebody put it back meanwhile, or a move was cut in its middle: nothing is gone.
    const atItsPlace = await port.stat(entry.path).catch(() => undefined);
    if (!isUnchanged(atItsPlace, entry)) gone.add(entry);
  });
  return going.filter((entry) => gone.has(entry));
}
