import { lstat, mkdir, readFile, rm, rmdir, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { trashFolder } from "../trash/trash-paths.ts";

/** Another program is at work in the folder, by the lock in `file`. `holder` says its process and its machine. */
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

/**
 * Changes a folder while no other process that asks does: rejects with a `FolderBusyError` where one is at it. The lock of a
 * process that died is taken over.
 */
export async function aloneIn<T>(root: string, work: () => Promise<T>): Promise<T> {
  const trash = join(root, trashFolder);
  const lock = join(trash, ".lock");
  await mkdir(trash, { recursive: true });
  if ((await lstat(trash)).isSymbolicLink()) throw new Error(`${trash}: is a link`);
  await take(lock);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
    // Where something is set aside it stays.
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
    // Two that find the same dead lock may both come here; the look for a kept copy after each move guards the files.
    await rm(lock, { force: true });
    await write();
  }
}

/** Only of this machine can it be known. */
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
