import { listBatches } from "@digital-cleanup/cleaner";
import { folderPort } from "../features/cleanup/folder/chosen-folder.ts";
import { rememberFoldersWithTrash } from "../features/cleanup/trash/folders-with-trash.ts";
import { noteOwnBatch } from "../features/cleanup/trash/own-batches.ts";
import type { Session } from "./session.ts";

/** Lists under "Set aside" what earlier commands set aside, as the database of this page begins empty. */
export async function noteEarlierBatches({ folders, ownBatches }: Session): Promise<void> {
  for (const folder of folders) {
    const { batches } = await listBatches(folderPort(folder));
    for (const { batch } of batches) {
      if (ownBatches.has(batch)) await noteOwnBatch(folder, batch);
    }
  }
  await rememberFoldersWithTrash(folders);
}
