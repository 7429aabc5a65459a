import { listBatches } from "@digital-cleanup/cleaner";
import { tellOthers } from "../folder/folder-lock.ts";
import { handlePort } from "../folder/directory-handle-port.ts";
import { rememberFolder } from "../folder/remembered-folders.ts";

/**
 * A folder may come with files that were set aside in it before it was moved, or by the command line: they are shown with
 * the others from now on, so that there is a way back.
 */
export async function rememberTrash(handles: readonly FileSystemDirectoryHandle[]): Promise<void> {
  for (const handle of handles) {
    const { batches, broken } = await listBatches(handlePort(handle));
    if (batches.length + broken.length === 0) continue;
    await rememberFolder(handle);
    tellOthers();
  }
}
