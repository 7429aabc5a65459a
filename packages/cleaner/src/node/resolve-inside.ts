import { realpath } from "node:fs/promises";
import { dirname, join, sep } from "node:path";

/**
 * The full path of `path` inside `root`. Rejects where it would leave `root`, by `..` or because a folder on
 * the way is a symbolic link to elsewhere.
 */
export async function resolveInside(root: string, path: string): Promise<string> {
  const realRoot = await realpath(root);
  const full = join(realRoot, path);
  if (!full.startsWith(realRoot + sep)) throw new Error(`${path}: leads out of the folder`);
  const parent = await realExisting(dirname(full));
  if (parent !== realRoot && !parent.startsWith(realRoot + sep)) {
    throw new Error(`${path}: leads out of the folder`);
  }
  return full;
}

/** The real path of the nearest folder above that exists. */
async function realExisting(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ENOENT" && code !== "ENOTDIR") throw error;
    return realExisting(dirname(path));
  }
}
