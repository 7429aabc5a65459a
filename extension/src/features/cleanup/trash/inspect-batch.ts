import {
  type FileFacts,
  type FolderPort,
  forEachParallel,
  type Manifest,
  trashFolder,
} from "@digital-cleanup/cleaner";

const parallelLooks = 16;

/**
 * A batch as it really is. `waiting` is in the trash; `back` of its files are at their place, because setting aside
 * or undoing was cut; `gone` ones are at neither.
 */
export type Batch = Manifest & { waiting: FileFacts[]; back: number; gone: number };

/** Compares the list of a batch with the folder, and changes nothing. */
export async function inspectBatch(port: FolderPort, manifest: Manifest): Promise<Batch> {
  const batch: Batch = { ...manifest, waiting: [], back: 0, gone: 0 };
  await forEachParallel(manifest.entries, parallelLooks, async (entry) => {
    if (await port.stat(`${trashFolder}/${manifest.batch}/${entry.path}`)) {
      batch.waiting.push(entry);
    } else if (await port.stat(entry.path)) batch.back += 1;
    else batch.gone += 1;
  });
  return batch;
}

export const undoMs = 30 * 24 * 60 * 60 * 1000;

/** Past the days for changing one's mind: emptying is offered, and never done by itself. */
export const isOld = ({ createdAt }: Manifest, nowMs: number): boolean =>
  nowMs - Date.parse(createdAt) > undoMs;
