import {
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  unlink,
  writeFile,
} from "node:fs/promises";
import { dirname } from "node:path";
import type { FolderPort } from "../folder-port.ts";
import { readFlags, toFileState } from "./node-entry.ts";
import { resolveInside } from "./resolve-inside.ts";

/** A port on a local folder. Moves never overwrite. Paths that leave the folder, also through a symbolic link, are refused. */
export function nodeFolderPort(root: string): FolderPort {
  const inside = (path: string) => resolveInside(root, path);
  const insideNew = (path: string) => placeInside(root, path);
  return {
    stat: async (path) => {
      const found = await orUndefined(lstat(await inside(path)));
      return found?.isFile() ? toFileState(found) : undefined;
    },
    read: async (path, from, to) => readPart(await inside(path), from, to),
    move: async (from, to) => moveWithoutOverwrite(await inside(from), await insideNew(to)),
    readText: async (path) => {
      const full = await inside(path);
      const found = await orUndefined(lstat(full));
      return found?.isFile() ? orUndefined(readFile(full, "utf8")) : undefined;
    },
    writeText: async (path, text) => {
      const full = await insideNew(path);
      // The temporary name may be a symbolic link, and writing would follow it.
      await rm(`${full}.part`, { force: true });
      try {
        await writeFile(`${full}.part`, text, { flag: "wx" });
        await rename(`${full}.part`, full);
      } catch (error) {
        // On a full disk, the partial file would take up space.
        await rm(`${full}.part`, { force: true });
        throw error;
      }
    },
    remove: async (path) => orUndefined(unlink(await inside(path))),
    removeFolder: async (path) => rmdir(await inside(path)),
    list: async (path) => {
      const full = await inside(path);
      // Listing would follow a link.
      if (!(await orUndefined(lstat(full)))?.isDirectory()) return undefined;
      const names = await orUndefined(readdir(full, { withFileTypes: true }));
      return names?.map((name) => ({ name: name.name, isFolder: name.isDirectory() }));
    },
  };
}

/** The full path of a new file in a folder, whose missing folders are made. */
export async function placeInside(root: string, path: string): Promise<string> {
  const full = await resolveInside(root, path);
  await mkdir(dirname(full), { recursive: true });
  return full;
}

const errorCode = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

async function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    // A path that is too long for the system cannot exist either.
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(errorCode(error) ?? "")) return undefined;
    throw error;
  }
}

/** `rename` overwrites an existing file; creating a hard link fails atomically if the name exists. */
export async function moveWithoutOverwrite(from: string, to: string): Promise<"moved" | "taken"> {
  try {
    await link(from, to);
  } catch (error) {
    if (errorCode(error) === "EEXIST") return finishMove(from, to);
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(errorCode(error) ?? "")) throw error;
    // No hard links on this file system (FAT, some network folders): check, then rename.
    if (await orUndefined(lstat(to))) return "taken";
    await rename(from, to);
    return "moved";
  }
  await unlink(from);
  return "moved";
}

/** If both names are the same file, an earlier move was interrupted between its two steps. */
async function finishMove(from: string, to: string): Promise<"moved" | "taken"> {
  // Inode numbers have 64 bits: as rounded numbers, two files could share one.
  const [source, target] = await Promise.all([
    lstat(from, { bigint: true }),
    lstat(to, { bigint: true }),
  ]);
  const isOne =
    source.ino === target.ino &&
    source.dev === target.dev &&
    source.size === target.size &&
    source.mtimeNs === target.mtimeNs;
  if (!isOne) return "taken";
  await unlink(from);
  return "moved";
}

export async function readPart(full: string, from: number, to: number): Promise<Uint8Array> {
  const file = await open(full, readFlags);
  try {
    if (!(await file.stat()).isFile()) throw new Error(`${full}: not a file`);
    const buffer = new Uint8Array(to - from);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
