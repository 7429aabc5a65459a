import type { FolderPort } from "../folder-port.ts";
import { batchFolder, manifestPath, trashFolder } from "./trash-paths.ts";

/**
 * Forgets a batch: its empty folders, its manifest, and the trash itself once it holds nothing. Resolves to
 * the files found there that no manifest names; they are left.
 */
export async function removeBatch(port: FolderPort, batch: string): Promise<string[]> {
  const leftBehind = await removeEmptyFolders(port, batchFolder(batch));
  await port.remove(manifestPath(batch));
  await removeCutWrites(port);
  if ((await port.list(trashFolder))?.length === 0) await tryToRemoveFolder(port, trashFolder);
  return leftBehind;
}

/** A first write that was cut leaves a list without a word in it, or the half of one beside it: nothing had moved. */
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

/** A browser hides some files: a folder that looks empty may refuse to go, and then it stays. */
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
