import { lstat, realpath } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { trashFolder } from "../trash/trash-paths.ts";

/**
 * The full path of `path` inside `root`. Rejects if it leaves `root`, by `..` or through a symbolic
 * link. In the trash, which may have been unpacked from an untrusted archive, no link is followed.
 */
export async function resolveInside(root: string, path: string): Promise<string> {
  const realRoot = await realpath(root);
  const full = join(realRoot, path);
  if (!full.startsWith(realRoot + sep)) throw new Error(`${path}: leads out of the folder`);
  const parent = await realExisting(dirname(full));
  if (parent !== realRoot && !parent.startsWith(realRoot + sep)) {
    throw new Error(`${path}: leads out of the folder`);
  }
  if (path.startsWith(`${trashFolder}/`) && (await hasLinkAbove(realRoot, path))) {
    throw new Error(`${path}: leads through a link`);
  }
  return full;
}

async function hasLinkAbove(realRoot: string, path: string): Promise<boolean> {
  const folders = path.split("/").slice(0, -1);
  for (const [index] of folders.entries()) {
    const folder = join(realRoot, ...folders.slice(0, index + 1));
    const found = await lstat(folder).catch(() => undefined);
    if (!found) return false;
    if (found.isSymbolicLink()) return true;
  }
  return false;
}

/** The real path of the nearest existing ancestor. */
async function realExisting(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(code ?? "")) throw error;
    return realExisting(dirname(path));
  }
}
