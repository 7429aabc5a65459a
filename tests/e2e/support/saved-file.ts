import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { waitUntil } from "../../rig/wait-until.ts";

/**
 * Returns and removes the one file that appears in a folder of `home`, once it is complete. The
 * folder's name follows the language: Downloads, Téléchargements.
 */
export const savedFile = (home: string, name: RegExp): Promise<string> =>
  waitUntil(`a file ${name} in ${home}`, async () => {
    const saved = (await filesIn(home)).find((file) => name.test(path.basename(file)));
    const text = saved && (await readFile(saved, "utf8"));
    if (saved && text) await rm(saved);
    return text;
  });

async function filesIn(home: string): Promise<string[]> {
  const entries = await readdir(home, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => path.join(home, entry.name));
  const names = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((file) => path.join(folder, file))),
  );
  return names.flat();
}
