import { lstat, mkdir, readFile, rm, rmdir, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { trashFolder } from "../trash/trash-paths.ts";

/** Thrown if another process holds the lock in `file`. `holder` names its process id and its machine. */
export class FolderBusyError extends Error {
  override name = "FolderBusyError";
  readonly file: string;
  readonly holder: string;
  constructor(file: string, holder: string) {
    super(`${file}: held by ${holder}`);
    this.file = file;
    this.holder = holder;
  }
}

/** Thrown if the trash is a symbolic link: files would leave the folder. */
export class TrashIsLinkError extends Error {
  override name = "TrashIsLinkError";
  readonly file: string;
  constructor(file: string) {
    super(`${file}: is a link`);
    this.file = file;
  }
}

/**
 * Runs `work` with the folder's lock file held. Rejects with a `FolderBusyError` if another process holds it. The lock of a
 * dead process is taken over.
 */
export async function withFolderLock<T>(root: string, work: () => Promise<T>): Promise<T> {
  const trash = join(root, trashFolder);
  const lock = join(trash, ".lock");
  await mkdir(trash, { recursive: true });
  if ((await lstat(trash)).isSymbolicLink()) throw new TrashIsLinkError(trash);
  await take(lock);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
    // Fails, and leaves the trash, if files are set aside in it.
    await rmdir(trash).catch(() => undefined);
  }
}

async function take(lock: string): Promise<void> {
  const mine = `${process.pid} ${hostname()}`;
  const write = () => writeFile(lock, mine, { flag: "wx" });
  try {
    await write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const holder = await readFile(lock, "utf8").catch(() => "");
    if (!isDead(holder)) throw new FolderBusyError(lock, holder);
    // Two processes may both take over the same dead lock; the check for a kept copy after each move protects the files.
    await rm(lock, { force: true });
    await write();
  }
}

/** Whether the holder is a dead process of this machine. Processes of other machines cannot be checked. */
function isDead(holder: string): boolean {
  const [, pid, host] = /^(\d+) (.+)$/.exec(holder) ?? [];
  if (!pid || host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
