import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openPostgresStore } from "../../storage/postgres/postgres-store.ts";
import { openDatabase } from "../../storage/sqlite/open-database.ts";
import { mergeWriteAheadLog } from "../backups/back-up.ts";
import { syncToDisk } from "../backups/sync-to-disk.ts";
import { recountFile } from "../recount-file.ts";
import { connectToMove, isInUse } from "./connect-to-move.ts";
import { copyToFolder, copyToPostgres, readTables } from "./copy-rows.ts";
import type { MoveResult } from "./move-result.ts";
import { areSame, findDifferent, recountEach } from "./recounts.ts";

async function recountPostgres(url: string): ReturnType<typeof recountEach> {
  const { store, recountAll } = await openPostgresStore(url, Date.now);
  const recounts = await recountEach(recountAll);
  await store.stop();
  return recounts;
}

/** Copies all tables in one snapshot. Undefined if a tally is connected. */
async function copyAllToFolder(url: string, path: string): Promise<number | undefined> {
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
      rows += await copyToFolder(client, target, table);
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
  const before = await recountPostgres(url);
  const different = findDifferent(before);
  if (different !== undefined) return { ok: false, reason: "differs", code: different };
  // It has its name only once it was counted.
  const unfinished = `${path}.moving`;
  const remove = () => {
    for (const end of ["", "-wal", "-shm"]) rmSync(unfinished + end, { force: true });
  };
  remove();
  try {
    const rows = await copyAllToFolder(url, unfinished);
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

async function copyAllToPostgres(path: string, url: string): Promise<number> {
  const source = new DatabaseSync(path, { readOnly: true });
  const client = await connectToMove(url);
  try {
    await client.query("BEGIN");
    let rows = 0;
    for (const table of await readTables(client)) {
      // A new database has rows already.
      await client.query(`DELETE FROM ${table.name}`);
      rows += await copyToPostgres(source, client, table);
    }
    await client.query(
      "SELECT setval(pg_get_serial_sequence('event', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM event), false)",
    );
    await client.query("COMMIT");
    return rows;
  } finally {
    await client.end();
    source.close();
  }
}

/** Copies the database of a data folder, which no server uses, into an empty PostgreSQL database. */
export async function moveToPostgres(path: string, url: string): Promise<MoveResult> {
  const before = await recountEach(recountFile(path));
  const different = findDifferent(before);
  if (different !== undefined) return { ok: false, reason: "differs", code: different };
  const empty = await openPostgresStore(url, Date.now);
  const codes = await empty.store.listCodes();
  await empty.store.stop();
  if (codes.length > 0) return { ok: false, reason: "notEmpty" };
  const rows = await copyAllToPostgres(path, url);
  const after = await recountPostgres(url);
  if (!areSame(before, after)) throw new Error("the recount of the copy differs");
  return { ok: true, events: before.size, rows };
}
