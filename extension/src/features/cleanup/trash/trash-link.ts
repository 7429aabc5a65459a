import type { FolderHandle } from "../../../platform/folder-handle.ts";
import { requireFolder } from "../folder/chosen-folder.ts";

/** Thrown if the trash is a link, which Chromium neither lists nor follows. Nothing moved. */
export class TrashIsLinkError extends Error {
  override name = "TrashIsLinkError";
}

/** The reason why a change failed: only a link in place of the trash is "not found" while its folder is still there. */
export async function withLinkNamed<T>(root: FolderHandle, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isNotFound = error instanceof DOMException && error.name === "NotFoundError";
    if (!isNotFound || !(await isThere(root))) throw error;
    throw new TrashIsLinkError();
  }
}

const isThere = (root: FolderHandle): Promise<boolean> =>
  requireFolder(root).then(
    () => true,
    () => false,
  );
