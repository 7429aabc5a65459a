import { dayMs } from "@digital-cleanup/challenge";
import {
  type FileFacts,
  type FolderPort,
  forEachParallel,
  type Manifest,
  trashFolder,
} from "@digital-cleanup/cleaner";

const parallelChecks = 16;

/**
 * A batch compared with the disk: `waiting` files are in the trash, `back` files are at their original path because setting
 * aside or undoing was interrupted, `gone` files are at neither. `isOwn`: this browser set it aside, so that what is deleted counts.
 */
export type Batch = Manifest & {
  waiting: FileFacts[];
  back: number;
  gone: number;
  isOwn: boolean;
};

/** Compares a manifest with the folder. Changes nothing. */
export async function inspectBatch(
  port: FolderPort,
  manifest: Manifest,
  own: ReadonlySet<string>,
): Promise<Batch> {
  const isOwn = own.has(manifest.batch);
  const batch: Batch = { ...manifest, waiting: [], back: 0, gone: 0, isOwn };
  await forEachParallel(manifest.entries, parallelChecks, async (entry) => {
    const now = await port.stat(`${trashFolder}/${manifest.batch}/${entry.path}`);
    if (now) {
      const { bytes, modifiedAtMs } = now;
      batch.waiting.push({ path: entry.path, bytes, modifiedAtMs });
    } else if (await port.stat(entry.path)) batch.back += 1;
    else batch.gone += 1;
  });
  return batch;
}

export const undoMs = 30 * dayMs;

/** Whether the undo period has passed. The page then suggests emptying; it never empties by itself. */
export const isOld = ({ createdAt }: Manifest, nowMs: number): boolean =>
  nowMs - Date.parse(createdAt) > undoMs;
