import type { FolderHandle } from "../../../platform/folder-handle.ts";
import { openDatabase } from "../../../platform/database/database.ts";
import { rememberedFolders, rememberFolder } from "../folder/remembered-folders.ts";

/**
 * Notes, before the first move, that this browser sets a batch aside. A manifest in a folder that came from elsewhere is not noted, so
 * that nothing it claims is counted.
 */
export async function noteOwnBatch(handle: FolderHandle, batch: string): Promise<void> {
  const id = await rememberFolder(handle);
  const transaction = (await openDatabase()).transaction("folders", "readwrite");
  const folder = await transaction.store.get(id);
  if (folder)
    await transaction.store.put({ ...folder, ownBatches: [...(folder.ownBatches ?? []), batch] });
  await transaction.done;
}

/** The batches that this browser set aside, in any folder: a folder may have been moved since. */
export const ownBatches = async (): Promise<ReadonlySet<string>> =>
  new Set((await rememberedFolders()).flatMap((folder) => folder.ownBatches ?? []));
