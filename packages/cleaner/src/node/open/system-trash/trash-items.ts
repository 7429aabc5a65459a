import { lstat, readdir, readFile, unlink, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { readTrashInfo, writeTrashInfo } from "./trash-info.ts";
import type { SystemTrash } from "./trash-of-volume.ts";

/** A file in the system's trash, and its `.trashinfo`, which has its former path. */
export type TrashItem = { file: string; info: string; original: string };

const infoEnd = ".trashinfo";
const placesOf = ({ folder }: SystemTrash, name: string) => ({
  file: join(folder, "files", name),
  info: join(folder, "info", `${name}${infoEnd}`),
});

/** What the cleaner put in a trash from below `root`, by the path under which it is set aside. */
export async function readTrashItems(
  trash: SystemTrash,
  root: string,
): Promise<Map<string, TrashItem>> {
  const items = new Map<string, TrashItem>();
  const names = await readdir(join(trash.folder, "info")).catch(() => []);
  for (const infoName of names.filter((name) => name.endsWith(infoEnd))) {
    const places = placesOf(trash, infoName.slice(0, -infoEnd.length));
    const info = readTrashInfo(await readFile(places.info, "utf8").catch(() => ""));
    if (!info) continue;
    const original = join(trash.top ?? "/", info.original);
    if (original.startsWith(join(root, "/"))) items.set(info.aside, { ...places, original });
  }
  return items;
}

/** Takes a free name in the trash for a file and writes where the file is from, before it is moved. */
export async function reserveTrashItem(
  trash: SystemTrash,
  original: string,
  aside: string,
  now: Date,
): Promise<TrashItem> {
  const stored = trash.top ? relative(trash.top, original) : original;
  const text = writeTrashInfo({ original: stored, aside }, now);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? basename(original) : `${basename(original)}.${number}`;
    const places = placesOf(trash, name);
    try {
      await writeFile(places.info, text, { flag: "wx", mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      continue;
    }
    if (!(await isThere(places.file))) return { ...places, original };
    // Another program left a file without its info.
    await unlink(places.info);
  }
}

const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

/** After its file left the trash. */
export const forgetTrashItem = ({ info }: TrashItem): Promise<void> =>
  unlink(info).catch(() => undefined);
