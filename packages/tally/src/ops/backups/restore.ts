import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openDatabase } from "../../storage/sqlite/open-database.ts";
import { giveToOwner } from "../give-to-owner.ts";
import { copyDatabase, findDamage, mergeWriteAheadLog } from "./back-up.ts";
import { verifyChecksum } from "./checksum.ts";
import { lockData, lockPath } from "../data-lock.ts";
import { recountEvents } from "../recount-events.ts";
import { syncToDisk } from "./sync-to-disk.ts";

type Refusal = "inUse" | "databaseExists" | "changed" | "damaged" | "notATally" | "differs";
/** Without a checksum, a backup may have changed in ways that SQLite's own check and the recount do not find. */
export type RestoreResult =
  | {
      ok: true;
      events: number;
      hasChecksum: boolean;
      /** The user who got the files from root. */
      givenTo?: number;
    }
  | { ok: false; reason: Refusal };

const remove = (path: string): void => {
  for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true });
};

/** Checks a copy before its tables are used. Returns the problem, if any. */
function inspect(path: string): Refusal | undefined {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    if (findDamage(database)) return "damaged";
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    const names = new Set(tables.map(({ name }) => name));
    const isTally = ["event", "contribution", "batch"].every((name) => names.has(name));
    return isTally ? undefined : "notATally";
  } finally {
    database.close();
  }
}

/** Migrates a copy and recounts it. Returns the number of its events, or undefined if one of them differs. */
async function recountCopy(path: string): Promise<number | undefined> {
  const database = openDatabase(path);
  try {
    let events = 0;
    for await (const { recount } of recountEvents(database)) {
      if (recount && !recount.isEqual) return;
      events += 1;
    }
    return events;
  } finally {
    database.close();
  }
}

/** Primary result codes of a file that is damaged, or no database. */
const unreadable: Record<number, Refusal> = { 11: "damaged", 26: "notATally" };

async function prepareCopy(from: string, copy: string): Promise<RestoreResult> {
  try {
    const checksum = await verifyChecksum(from);
    if (checksum === "differs") return { ok: false, reason: "changed" };
    await copyDatabase(from, copy);
    const problem = inspect(copy);
    if (problem) return { ok: false, reason: problem };
    const events = await recountCopy(copy);
    if (events === undefined) return { ok: false, reason: "differs" };
    mergeWriteAheadLog(copy);
    syncToDisk(copy);
    return { ok: true, events, hasChecksum: checksum === "equal" };
  } catch (error) {
    const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
    const reason = unreadable[code];
    if (!reason) throw error;
    return { ok: false, reason };
  }
}

/**
 * Replaces the database by a backup, atomically and only once the backup was checked. Throws `NewerDatabase` if a newer
 * version wrote it.
 */
export async function restore(
  from: string,
  databasePath: string,
  mayReplace: boolean,
): Promise<RestoreResult> {
  const unlock = lockData(dirname(databasePath));
  if (!unlock) return { ok: false, reason: "inUse" };
  const copy = `${databasePath}.restoring`;
  try {
    if (existsSync(databasePath) && !mayReplace) return { ok: false, reason: "databaseExists" };
    const result = await prepareCopy(from, copy);
    if (!result.ok) return result;
    const directory = dirname(databasePath);
    const givenTo = giveToOwner(directory, [copy, lockPath(directory)]);
    // The write-ahead log of the old database must not be applied to the new one.
    for (const end of ["-wal", "-shm"]) rmSync(databasePath + end, { force: true });
    renameSync(copy, databasePath);
    syncToDisk(directory);
    return givenTo === undefined ? result : { ...result, givenTo };
  } finally {
    remove(copy);
    unlock();
  }
}
