import {
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  unlink,
  writeFile,
} from "node:fs/promises";
import { dirname } from "node:path";
import type { FolderPort } from "../aside/folder-port.ts";
import { resolveInside } from "./resolve-inside.ts";

/**
 * A folder of this machine. No move overwrites; paths that lead out of the folder, through a symbolic link
 * as well, are refused.
 */
export function nodeFolderPort(root: string): FolderPort {
  const inside = (path: string) => resolveInside(root, path);
  const insideNew = async (path: string) => {
    const full = await inside(path);
    await mkdir(dirname(full), { recursive: true });
    return full;
  };
  return {
    stat: async (path) => {
      const found = await orUndefined(lstat(await inside(path)));
      if (!found?.isFile()) return undefined;
      return { bytes: found.size, modifiedAtMs: Math.trunc(found.mtimeMs) };
    },
    move: async (from, to) => moveWithoutOverwrite(await inside(from), await insideNew(to)),
    readText: async (path) => orUndefined(readFile(await inside(path), "utf8")),
    writeText: async (path, text) => {
      const full = await insideNew(path);
      try {
        await writeFile(`${full}.part`, text);
        await rename(`${full}.part`, full);
      } catch (error) {
        // On a full disk the half of it would only take more room.
        await rm(`${full}.part`, { force: true });
        throw error;
      }
    },
    remove: async (path) => {
      const full = await inside(path);
      const found = await orUndefined(lstat(full));
      if (found?.isDirectory()) await rmdir(full);
      else await rm(full, { force: true });
    },
    list: async (path) => {
      const names = await orUndefined(readdir(await inside(path), { withFileTypes: true }));
      return (names ?? []).map((name) => ({ name: name.name, isFolder: name.isDirectory() }));
    },
  };
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

async function orUndefined<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return undefined;
    throw error;
  }
}

/** `rename` overwrites; a second link refuses a taken name in the same step. */
async function moveWithoutOverwrite(from: string, to: string): Promise<"moved" | "taken"> {
  try {
    await link(from, to);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return finishMove(from, to);
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(codeOf(error) ?? "")) throw error;
    // No hard links here (FAT, some network folders): look, then rename.
    if (await orUndefined(lstat(to))) return "taken";
    await rename(from, to);
    return "moved";
  }
  await unlink(from);
  return "moved";
}

/** The same file under both names is a move that was cut between its two steps. */
async function finishMove(from: string, to: string): Promise<"moved" | "taken"> {
  const [source, target] = await Promise.all([lstat(from), lstat(to)]);
  if (source.ino !== target.ino || source.dev !== target.dev) return "taken";
  await unlink(from);
  return "moved";
}
