import type { FolderHandle } from "../../../platform/folder-handle.ts";
import { listBatches, sumBytes } from "@digital-cleanup/cleaner";
import { reportError } from "../../../platform/report-error.ts";
import { folderPort } from "../folder/chosen-folder.ts";
import { withFolderLock } from "../folder/folder-lock.ts";
import { forgetAside, rememberAside, rememberFolder } from "../folder/remembered-folders.ts";
import { ownBatches } from "./own-batches.ts";
import { withLinkNamed } from "./trash-link.ts";

/**
 * Runs `work` with the folder's lock held. The folder is remembered before the first move, so that the files can be restored
 * after a crash. Another dashboard may forget an empty folder before the lock is acquired; then the folder has a new id, and
 * the lock of that id is taken instead.
 */
export async function changeRememberedFolder<T>(
  handle: FolderHandle,
  work: () => Promise<T>,
): Promise<T> {
  const id = await rememberFolder(handle);
  const done = await withFolderLock(id, async () => {
    if ((await rememberFolder(handle)) !== id) return undefined;
    await forgetAside(id);
    try {
      return { result: await withLinkNamed(handle, work) };
    } finally {
      await rememberListed(id, handle).catch(reportError);
    }
  });
  return done ? done.result : changeRememberedFolder(handle, work);
}

/**
 * Counts what the manifests of this browser list at once: comparing each file with the disk takes long, and the page may be closed
 * before.
 */
async function rememberListed(id: string, handle: FolderHandle): Promise<void> {
  const [{ batches }, own] = await Promise.all([listBatches(folderPort(handle)), ownBatches()]);
  const entries = batches.flatMap(({ batch, entries: listed }) => (own.has(batch) ? listed : []));
  await rememberAside(id, { files: entries.length, bytes: sumBytes(entries) });
}
