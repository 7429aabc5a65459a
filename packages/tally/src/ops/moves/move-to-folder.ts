import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { Client } from "pg";
import { connectionConfig } from "../../storage/postgres/connection.ts";
import { openPostgresStore } from "../../storage/postgres/postgres-store.ts";
import { openDatabase } from "../../storage/sqlite/open-database.ts";
import { mergeWriteAheadLog } from "../backups/back-up.ts";
import { syncToDisk } from "../backups/sync-to-disk.ts";
import { recountFile } from "../recount-file.ts";
import type { MoveResult } from "./move-result.ts";
import { areSame, findDifferent, recountEach } from "./recounts.ts";
import { columnNames, readTables, rowsPerStep, type Row, type Table } from "./tables.ts";

/** Copies one table, in place of what a new database has of it. Returns the number of its rows. */
async function copyTable(client: Client, target: DatabaseSync, table: Table): Promise<number> {
  target.exec(`DELETE FROM ${table.name}`);
  const places = table.columns.map(() => "?").join(", ");
  const insert = target.prepare(
    `INSERT INTO ${table.name} (${columnNames(table)}) VALUES (${places})`,
  );
  await client.query(`DECLARE source CURSOR FOR SELECT ${columnNames(table)} FROM ${table.name}`);
  let count = 0;
  for (;;) {
    const text = `FETCH ${rowsPerStep} FROM source`;
    const { rows } = await client.query<Row>({ text, rowMode: "array" });
    for (const row of rows) insert.run(...(row as SQLInputValue[]));
    count += rows.length;
    if (rows.length < rowsPerStep) break;
  }
  await client.query("CLOSE source");
  return count;
}

/** Copies all tables in one snapshot. Undefined if a tally is connected. */
async function copyTables(url: string, path: string): Promise<number | undefined> {
  const client = new Client({
    ...connectionConfig(url),
    application_name: "tally-move",
    pipeline: false,
  });
  await client.connect();
  const target = openDatabase(path);
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const others = await client.query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'tally'",
    );
    if (others.rows.length > 0) return;
    target.exec("BEGIN");
    let rows = 0;
    for (const table of await readTables(client)) rows += await copyTable(client, target, table);
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
