import type { FolderPort } from "./folder-port.ts";
import { batchFolder, manifestPath, trashFolder } from "./trash.ts";

/**
 * Forgets a batch: its empty folders, its manifest, and the trash itself once it holds nothing. Resolves to
 * the files found there that no manifest names; they are left.
 */
export async function removeBatch(port: FolderPort, batch: string): Promise<string[]> {
  const leftBehind = await removeEmptyFolders(port, batchFolder(batch));
  await port.remove(manifestPath(batch));
  if ((await port.list(trashFolder)).length === 0) await tryToRemove(port, trashFolder);
  return leftBehind;
}

/** A browser hides some files: a folder that looks empty may refuse to go, and then it stays. */
const tryToRemove = (port: FolderPort, folder: string): Promise<void> =>
  port.remove(folder).catch(() => undefined);

async function removeEmptyFolders(port: FolderPort, folder: string): Promise<string[]> {
  const left: string[] = [];
  for (const { name, isFolder } of await port.list(folder)) {
    const path = `${folder}/${name}`;
    if (isFolder) left.push(...(await removeEmptyFolders(port, path)));
    else left.push(path);
  }
  if (left.length === 0) await tryToRemove(port, folder);
  return left;
}
