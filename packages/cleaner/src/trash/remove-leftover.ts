import { isEqual } from "../duplicates/equal-content.ts";
import type { FolderPort } from "../folder-port.ts";

const chunkBytes = 512 << 10;

/**
 * Removes the file in the trash if the file at its original path has the same content, byte for byte. Both exist if the system
 * copied a file but refused to remove the original. Resolves to whether it was removed.
 */
export async function removeLeftover(
  port: FolderPort,
  pathInTrash: string,
  path: string,
): Promise<boolean> {
  const [aside, original] = await Promise.all([port.stat(pathInTrash), port.stat(path)]);
  if (!aside || aside.bytes !== original?.bytes) return false;
  for (let from = 0; from < aside.bytes; from += chunkBytes) {
    const to = Math.min(aside.bytes, from + chunkBytes);
    const parts = await Promise.all([port.read(pathInTrash, from, to), port.read(path, from, to)]);
    if (!isEqual(...parts)) return false;
  }
  return removeIfTwoFiles(port, pathInTrash, path);
}

/**
 * Both paths may lead to one file, through a link in the trash, which may have been unpacked from an untrusted archive: the
 * original then disappears while the file in the trash is renamed, and nothing is removed. Nor if its new name is taken.
 */
async function removeIfTwoFiles(
  port: FolderPort,
  pathInTrash: string,
  path: string,
): Promise<boolean> {
  const renamed = `${pathInTrash}.leftover`;
  if ((await port.move(pathInTrash, renamed)) === "taken") return false;
  if ((await port.stat(path)) !== undefined) {
    try {
      await port.remove(renamed);
      return true;
    } catch {
      // The system refuses: the file gets back the name that is listed.
    }
  }
  await port.move(renamed, pathInTrash);
  return false;
}
