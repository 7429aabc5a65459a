import { type CountedFiles, countDeleted } from "../count/count-deleted.ts";
import { type FileFacts, toFacts, isUnchanged } from "../file.ts";
import { forEachParallel } from "../parallel.ts";
import type { FolderPort } from "../folder-port.ts";
import { emptyDecision } from "./empty-decision.ts";
import { type Manifest, requireManifest, writeManifest } from "./manifest.ts";
import { removeBatch } from "./remove-batch.ts";
import { trashPath } from "./trash-paths.ts";
import { writeManifestOnFullDisk } from "./write-manifest-on-full-disk.ts";

/**
 * The deleted files, whether they count as measured, the actions that were counted, and the files that stay in the trash and can be restored or emptied later. `failed`: the system
 * refused to delete them; if it refuses to write as well, nothing is counted until the next call. `lastCopies`: none of
 * their kept copies is unchanged in its place. `leftBehind`: files in the batch's folder that changed there or were never
 * set aside.
 */
export type EmptyReport = {
  deleted: FileFacts[];
  isCounted: boolean;
  actions: CountedFiles[];
  failed: string[];
  lastCopies: string[];
  leftBehind: string[];
};

type EmptyOptions = {
  /**
   * Whether the caller knows, by records outside of the folder, that it set this batch aside itself. A manifest that came with a folder may
   * claim anything, so nothing of it is counted, and a file that is not there is not taken for one that was deleted before a crash.
   */
  isOwn: boolean;
  /** The day of the count, `YYYY-MM-DD`. */
  day: string;
  /** Records the actions. May be called again with the same ids after a crash. */
  count: (actions: CountedFiles[]) => Promise<void>;
  /** Deletes files without a kept copy too. Set only after a person has confirmed it. */
  evenLastCopies?: boolean;
};

type Entry = Manifest["entries"][number];
const parallelFiles = 16;

/**
 * Permanently deletes the files of a batch, counts them if the batch is the caller's own, then removes them from the manifest. Files that changed since they
 * were set aside are kept, and so are copies without an unchanged kept copy; they stay in the manifest. Rejects with a
 * `ManifestError` if the manifest is invalid.
 */
export async function empty(
  port: FolderPort,
  batch: string,
  { isOwn, day, count, evenLastCopies = false }: EmptyOptions,
): Promise<EmptyReport> {
  const manifest = await requireManifest(port, batch);
  const report: EmptyReport = {
    deleted: [],
    isCounted: isOwn,
    actions: [],
    failed: [],
    lastCopies: [],
    leftBehind: [],
  };
  const { deletable, staying } = await decideAll(port, manifest, report, {
    isOwn,
    evenLastCopies,
  });
  const isResumed = manifest.state === "emptying";
  const listed = new Set(isResumed ? manifest.entries.filter(({ stays }) => stays) : staying);
  if (!isResumed && deletable.length > 0) {
    await writeManifestOnFullDisk(port, toEmptying(manifest, deletable, [...staying]), deletable);
  }
  const deleted = await deleteAll(port, batch, deletable, staying, report);
  const stayed = manifest.entries.filter((entry) => staying.has(entry));
  // The list is written before counting, so that a count repeated after a crash is of the same files.
  if (stayed.some((entry) => !listed.has(entry))) {
    try {
      await writeManifest(port, toEmptying(manifest, deleted, stayed));
    } catch (error) {
      // Write access was lost: the deleted files are counted by the next call, once the manifest can be written.
      if (report.failed.length === 0) throw error;
      return report;
    }
  }
  const round = manifest.timesEmptied ?? 0;
  report.deleted = deleted.map(toFacts);
  if (isOwn) {
    report.actions = countDeleted(round > 0 ? `${batch}.${round}` : batch, day, report.deleted);
    await count(report.actions);
  }

  if (stayed.length === 0) {
    report.leftBehind.push(...(await removeBatch(port, batch)));
  } else if (isResumed || deletable.length > 0) {
    const timesEmptied = round + (deleted.length > 0 ? 1 : 0);
    const entries = stayed.map(({ stays: _stays, ...entry }) => entry);
    await writeManifest(port, { ...manifest, state: "aside", entries, timesEmptied });
  }
  return report;
}

/** Decides about each file before anything is deleted, and reports why files stay. */
async function decideAll(
  port: FolderPort,
  { batch, entries, state }: Manifest,
  report: EmptyReport,
  { isOwn, evenLastCopies }: { isOwn: boolean; evenLastCopies: boolean },
) {
  const decisions = new Map<Entry, Awaited<ReturnType<typeof emptyDecision>>>();
  await forEachParallel(entries, parallelFiles, async (entry) => {
    decisions.set(entry, await emptyDecision(port, batch, entry, evenLastCopies));
  });
  const deletable: Entry[] = [];
  const staying = new Set<Entry>();
  for (const entry of entries) {
    const decision = decisions.get(entry);
    // An own batch of which an emptying was interrupted: the file was deleted and not yet counted.
    const isDeleted = decision === "absent" && state === "emptying" && isOwn;
    const isDeletable = decision === "delete" || isDeleted;
    if (isDeletable && !entry.stays) deletable.push(entry);
    else if (decision !== "absent") staying.add(entry);
    if (decision === "changed") report.leftBehind.push(trashPath(batch, entry.path));
    if (decision === "lastCopy") report.lastCopies.push(entry.path);
    // Marked to stay by an interrupted emptying: it can be deleted by the next one.
    if (decision === "failed" || (decision === "delete" && entry.stays))
      report.failed.push(entry.path);
  }
  return { deletable, staying };
}

const toEmptying = (manifest: Manifest, deletable: Entry[], staying: Entry[]): Manifest => ({
  ...manifest,
  state: "emptying",
  entries: [...deletable, ...staying.map((entry) => ({ ...entry, stays: true as const }))],
});

/** Deletes the files; resolves to the deleted ones in the given order. */
async function deleteAll(
  port: FolderPort,
  batch: string,
  deletable: readonly Entry[],
  staying: Set<Entry>,
  report: EmptyReport,
): Promise<Entry[]> {
  const removed = new Set<Entry>();
  await forEachParallel(deletable, parallelFiles, async (entry) => {
    try {
      await port.remove(trashPath(batch, entry.path));
    } catch {
      // Open in another program, or not allowed: it stays in the manifest.
      staying.add(entry);
      report.failed.push(entry.path);
      return;
    }
    // Not counted if the file is also at its original path, put back by another program or by an interrupted move.
    const atOriginalPath = await port.stat(entry.path).catch(() => undefined);
    if (!isUnchanged(atOriginalPath, entry)) removed.add(entry);
  });
  return deletable.filter((entry) => removed.has(entry));
}
