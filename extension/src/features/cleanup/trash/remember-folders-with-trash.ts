import { listBatches } from "@digital-cleanup/cleaner";
import { announceFolderChange } from "../folder/folder-lock.ts";
import { directoryHandlePort } from "../folder/directory-handle-port.ts";
import { rememberFolder } from "../folder/remembered-folders.ts";

/**
 * A chosen folder may contain files set aside by the command line, or before the folder was moved. Remembering it lists
 * them on the page, where they can be restored.
 */
export async function rememberFoldersWithTrash(
  handles: readonly FileSystemDirectoryHandle[],
): Promise<void> {
  for (const handle of handles) {
    const { batches, broken } = await listBatches(directoryHandlePort(handle));
    if (batches.length + broken.length === 0) continue;
    await rememberFolder(handle);
    announceFolderChange();
  }
}
