import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { openPostgresStore } from "../../storage/postgres/postgres-store.ts";
import { openDatabase } from "../../storage/sqlite/open-database.ts";
import { mergeWriteAheadLog } from "../backups/back-up.ts";
import { syncToDisk } from "../backups/sync-to-disk.ts";
import { recountFile } from "../recount-file.ts";
import { connectToMove, isInUse } from "./connect-to-move.ts";
import { copyTable } from "./copy-to-folder.ts";
import type { MoveResult } from "./move-result.ts";
import { areSame, findDifferent, recountEach } from "./recounts.ts";
import { readTables } from "./tables.ts";

/** Copies all tables in one snapshot. Undefined if a tally is connected. */
async function copyTables(url: string, path: string): Promise<number | undefined> {
  const client = await connectToMove(url);
  const target = openDatabase(path);
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    if (await isInUse(client)) return;
    target.exec("BEGIN");
    let rows = 0;
    for (const table of await readTables(client)) {
      // A new database has rows already.
      target.exec(`DELETE FROM ${table.name}`);
      rows += await copyTable(client, target, table);
    }
    target.exec("COMMIT");
    return rows;
  } finally {
    await client.end();
    target.close();
  }
}

/** Copies a PostgreSQL database, which no server uses, into a data folder without one. */
export async function moveToFolder(url: string, path: string): Promise<MoveResult> {
  if (existsSync(path)) return { ok: false, reason: "notEmpty" };
  const { store, recountAll } = await openPostgresStore(url, Date.now);
  const before = await recountEach(recountAll);
  await store.stop();
  const different = findDifferent(before);
  if (different !== undefined) return { ok: false, reason: "differs", code: different };
  // It has its name only once it was counted.
  const unfinished = `${path}.moving`;
  const remove = () => {
    for (const end of ["", "-wal", "-shm"]) rmSync(unfinished + end, { force: true });
  };
  remove();
  try {
    const rows = await copyTables(url, unfinished);
    if (rows === undefined) return { ok: false, reason: "inUse" };
    const after = await recountEach(recountFile(unfinished));
    if (!areSame(before, after)) throw new Error("the recount of the copy differs");
    mergeWriteAheadLog(unfinished);
    syncToDisk(unfinished);
    renameSync(unfinished, path);
    syncToDisk(dirname(path));
    return { ok: true, events: before.size, rows };
  } finally {
    remove();
  }
}
