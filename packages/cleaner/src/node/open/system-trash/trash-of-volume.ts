import { lstat, mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** A trash of the system. Paths in it are relative to `top`, the top folder of its volume, unless it is the trash of the home folder. */
export type SystemTrash = { folder: string; top?: string };

const homeTrash = (env: NodeJS.ProcessEnv): SystemTrash => ({
  folder: join(env.XDG_DATA_HOME || join(env.HOME || homedir(), ".local", "share"), "Trash"),
});

/**
 * The trash of the volume that a folder is on, as freedesktop.org specifies: that of the home folder, or on another volume
 * `.Trash/UID` if an administrator prepared it, otherwise `.Trash-UID`. Makes it if it is missing.
 */
export async function trashOfVolume(folder: string, env: NodeJS.ProcessEnv): Promise<SystemTrash> {
  const home = homeTrash(env);
  await mkdir(home.folder, { recursive: true, mode: 0o700 });
  const { dev } = await lstat(folder);
  const trash = (await lstat(home.folder)).dev === dev ? home : await otherTrash(folder, dev);
  for (const part of ["files", "info"]) {
    await mkdir(join(trash.folder, part), { recursive: true, mode: 0o700 });
  }
  return trash;
}

async function otherTrash(folder: string, dev: number): Promise<SystemTrash> {
  const top = await topOf(folder, dev);
  const user = String(process.getuid?.());
  const shared = join(top, ".Trash");
  const found = await lstat(shared).catch(() => undefined);
  const isPrepared = found?.isDirectory() && (found.mode & 0o1000) !== 0;
  const trash = isPrepared ? join(shared, user) : join(top, `.Trash-${user}`);
  await mkdir(trash, { mode: 0o700 }).catch(() => undefined);
  // Another user may have put a link there.
  const made = await lstat(trash);
  if (!made.isDirectory() || made.uid !== process.getuid?.()) throw new Error(`${trash}: not ours`);
  return { folder: trash, top };
}

async function topOf(folder: string, dev: number): Promise<string> {
  const above = dirname(folder);
  if (above === folder || (await lstat(above)).dev !== dev) return folder;
  return topOf(above, dev);
}
