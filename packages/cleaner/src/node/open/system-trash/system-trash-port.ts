import { lstat, unlink } from "node:fs/promises";
import type { FolderPort } from "../../../folder-port.ts";
import { isSafePath, trashFolder } from "../../../trash/trash-paths.ts";
import { toFileState } from "../../node-entry.ts";
import {
  moveWithoutOverwrite,
  nodeFolderPort,
  placeInside,
  readPart,
} from "../../node-folder-port.ts";
import { resolveInside } from "../../resolve-inside.ts";
import {
  forgetTrashItem,
  readTrashItems,
  reserveTrashItem,
  type TrashItem,
} from "./trash-items.ts";
import { trashOfVolume } from "./trash-of-volume.ts";

type Places = {
  root: string;
  /** A folder for the lists of what is set aside. */
  lists: string;
  env: NodeJS.ProcessEnv;
};

/**
 * A port on a local folder whose files are set aside in the system's trash, where other programs show and restore them too: a path
 * `_DigitalCleanup_Trash/BATCH/…` is a file there. The lists of the batches are kept apart. A file on another volume than the folder stays. Linux only.
 */
export async function systemTrashPort({ root, lists, env }: Places): Promise<FolderPort> {
  const own = nodeFolderPort(root);
  const listed = nodeFolderPort(lists);
  const trash = await trashOfVolume(root, env);
  let items = await readTrashItems(trash, root);
  /** `undefined`: the path is not of a file that is set aside. */
  const asideOf = (path: string): string | undefined => {
    const [first, batch, ...rest] = path.split("/");
    if (first !== trashFolder || rest.length === 0) return undefined;
    if (!/^[\w-]{1,64}$/.test(batch!) || !isSafePath(rest.join("/")))
      throw new Error(`${path}: leads out of the trash`);
    return `${batch}/${rest.join("/")}`;
  };
  const isList = (path: string) => path === trashFolder || path.startsWith(`${trashFolder}/`);
  const portOf = (path: string) => (isList(path) ? listed : own);
  const itemOf = (path: string, aside: string): TrashItem => {
    const item = items.get(aside);
    if (item) return item;
    throw Object.assign(new Error(`${path}: not in the trash`), { code: "ENOENT" });
  };

  async function putIn(from: string, aside: string): Promise<"moved" | "taken"> {
    const full = await resolveInside(root, from);
    const known = items.get(aside);
    // It is there if a move was interrupted.
    if (known) return moveWithoutOverwrite(full, known.file);
    const item = await reserveTrashItem(trash, full, aside, new Date());
    try {
      const moved = await moveWithoutOverwrite(full, item.file);
      if (moved === "moved") items.set(aside, item);
      else await forgetTrashItem(item);
      return moved;
    } catch (error) {
      await forgetTrashItem(item);
      throw error;
    }
  }
  async function takeOut(from: string, aside: string, to: string): Promise<"moved" | "taken"> {
    const item = itemOf(from, aside);
    const moved = await moveWithoutOverwrite(item.file, await placeInside(root, to));
    if (moved === "moved") {
      items.delete(aside);
      await forgetTrashItem(item);
    }
    return moved;
  }

  return {
    stat: async (path) => {
      const aside = asideOf(path);
      if (aside === undefined) return portOf(path).stat(path);
      const file = items.get(aside)?.file;
      const found = file && (await lstat(file).catch(() => undefined));
      return found && found.isFile() ? toFileState(found) : undefined;
    },
    read: async (path, from, to) => {
      const aside = asideOf(path);
      if (aside === undefined) return portOf(path).read(path, from, to);
      return readPart(itemOf(path, aside).file, from, to);
    },
    move: async (from, to) => {
      const [source, target] = [asideOf(from), asideOf(to)];
      if (source === undefined && target === undefined) return portOf(from).move(from, to);
      if (source === undefined) return putIn(from, target!);
      if (target === undefined) return takeOut(from, source, to);
      if (items.has(target)) return "taken";
      items.set(target, itemOf(from, source));
      items.delete(source);
      return "moved";
    },
    readText: (path) => portOf(path).readText(path),
    writeText: (path, text) => portOf(path).writeText(path, text),
    remove: async (path) => {
      const aside = asideOf(path);
      if (aside === undefined) return portOf(path).remove(path);
      const item = items.get(aside);
      if (!item) return;
      await unlink(item.file);
      items.delete(aside);
      await forgetTrashItem(item);
    },
    removeFolder: async (path) => {
      // The folders of a batch exist in the paths of its files only.
      if (asideOf(`${path}/x`) === undefined) await portOf(path).removeFolder(path);
    },
    list: async (path) => {
      if (path === trashFolder || !isList(path)) {
        // Other programs may have restored or deleted files of the trash.
        if (path === trashFolder) items = await readTrashItems(trash, root);
        return portOf(path).list(path);
      }
      const inside = `${path.slice(trashFolder.length + 1)}/`;
      const names = new Map<string, boolean>();
      for (const aside of items.keys()) {
        if (!aside.startsWith(inside)) continue;
        const [name = "", ...below] = aside.slice(inside.length).split("/");
        names.set(name, below.length > 0);
      }
      return [...names].map(([name, isFolder]) => ({ name, isFolder }));
    },
  };
}
