import type { FolderPort } from "../folder-port.ts";
import { removeReadMe } from "./read-me.ts";
import { batchFolder, manifestPath, trashFolder } from "./trash-paths.ts";

/**
 * Removes the empty folders and the manifest of a batch, and the trash itself if it is empty. Resolves to the files found in
 * the batch's folder, which are left there.
 */
export async function removeBatch(port: FolderPort, batch: string): Promise<string[]> {
  const leftBehind = await removeEmptyFolders(port, batchFolder(batch));
  await removeCutWrites(port);
  await removeReadMe(port, batch);
  // The manifest last: as long as it is there, an interrupted removal is resumed.
  await port.remove(manifestPath(batch));
  if ((await port.list(trashFolder))?.length === 0) await tryToRemoveFolder(port, trashFolder);
  return leftBehind;
}

/** Removes what interrupted first writes left: empty manifests and temporary files. No file had been moved then. */
async function removeCutWrites(port: FolderPort): Promise<void> {
  const names = ((await port.list(trashFolder)) ?? []).flatMap(({ name, isFolder }) =>
    isFolder ? [] : [name],
  );
  for (const name of names) {
    const path = `${trashFolder}/${name}`;
    const isHalf = /^[\w-]{1,64}\.json\.(?:crswap|part)$/.test(name);
    const isList = /^[\w-]{1,64}\.json$/.test(name);
    if (isHalf || (isList && !(await port.readText(path))))
      await port.remove(path).catch(() => undefined);
  }
}

/** Browsers hide some files, so removing a folder that looks empty may fail; it is then left. */
const tryToRemoveFolder = (port: FolderPort, folder: string): Promise<void> =>
  port.removeFolder(folder).catch(() => undefined);

async function removeEmptyFolders(port: FolderPort, folder: string): Promise<string[]> {
  const left: string[] = [];
  for (const { name, isFolder } of (await port.list(folder)) ?? []) {
    const path = `${folder}/${name}`;
    if (isFolder) left.push(...(await removeEmptyFolders(port, path)));
    else left.push(path);
  }
  if (left.length === 0) await tryToRemoveFolder(port, folder);
  return left;
}
