import { type FileFacts, isUnchanged } from "../file.ts";
import { type CountedFiles, countDeleted } from "../count-deleted.ts";
import { isDiskFull } from "./disk-full.ts";
import type { FolderPort } from "./folder-port.ts";
import { type Manifest, requireManifest, writeManifest } from "./manifest.ts";
import { removeBatch } from "./remove-batch.ts";
import { asidePath } from "./trash.ts";

/**
 * `failed` lists what the system would not delete: nothing is counted then, and the same call again goes on.
 * `leftBehind` lists files of the batch's folder that were changed there or never set aside: they stay.
 */
export type EmptyReport = {
  deleted: FileFacts[];
  actions: CountedFiles[];
  failed: string[];
  leftBehind: string[];
};

type EmptyOptions = {
  /** The day of the count, `YYYY-MM-DD`. */
  day: string;
  /** Records the actions. It may be called again with the same ids after a crash. */
  count: (actions: CountedFiles[]) => Promise<void>;
};

/**
 * Deletes the files of a batch for good, then counts them, then forgets the batch. Only files that are still
 * as they were when set aside are deleted. Rejects with a `ManifestError` where the batch cannot be trusted.
 */
export async function empty(
  port: FolderPort,
  batch: string,
  { day, count }: EmptyOptions,
): Promise<EmptyReport> {
  const manifest = await requireManifest(port, batch);
  // The list is verified once: after a crash, what it names and is gone was deleted by us.
  const { entries } = manifest.state === "emptying" ? manifest : await begin(port, manifest);
  const failed: string[] = [];
  for (const { path } of entries) {
    if (!(await isDeleted(port, asidePath(batch, path)))) failed.push(path);
  }
  if (failed.length > 0) return { deleted: [], actions: [], failed, leftBehind: [] };
  const actions = countDeleted(batch, day, entries);
  await count(actions);
  return { deleted: entries, actions, failed, leftBehind: await removeBatch(port, batch) };
}

async function begin(port: FolderPort, manifest: Manifest): Promise<Manifest> {
  const entries: Manifest["entries"] = [];
  for (const entry of manifest.entries) {
    if (isUnchanged(await port.stat(asidePath(manifest.batch, entry.path)), entry)) {
      entries.push(entry);
    }
  }
  const emptying: Manifest = { ...manifest, state: "emptying", entries };
  await writeWhereFull(port, emptying);
  return emptying;
}

/** People empty because their disk is full: there the list can only be written in the room that a file of it leaves. */
async function writeWhereFull(port: FolderPort, manifest: Manifest): Promise<void> {
  const rest = manifest.entries.toSorted((a, b) => b.bytes - a.bytes).values();
  for (;;) {
    try {
      return await writeManifest(port, manifest);
    } catch (error) {
      const biggest = rest.next().value;
      if (!biggest || !isDiskFull(error)) throw error;
      await port.remove(asidePath(manifest.batch, biggest.path));
    }
  }
}

async function isDeleted(port: FolderPort, path: string): Promise<boolean> {
  try {
    await port.remove(path);
    return true;
  } catch {
    // Open elsewhere or not allowed: the batch stays until this file can go too.
    return false;
  }
}
