import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Writes a recorded tree. Files of one name have one content, so that the same tree written twice is full of copies. */
export async function writeTree(folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const full = join(folder, path);
    await mkdir(path.endsWith("/") ? full : dirname(full), { recursive: true });
    if (!path.endsWith("/")) await writeFile(full, path.slice(path.lastIndexOf("/") + 1));
  }
}

/** Every path below a folder, sorted. */
export const listTree = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).toSorted();
