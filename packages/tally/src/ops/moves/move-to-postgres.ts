import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";
import { connectionConfig } from "../../storage/postgres/connection.ts";
import { openPostgresStore } from "../../storage/postgres/postgres-store.ts";
import { recountFile } from "../recount-file.ts";
import type { MoveResult } from "./move-result.ts";
import { areSame, findDifferent, recountEach } from "./recounts.ts";
import { columnNames, readTables, rowsPerStep, type Row, type Table } from "./tables.ts";

/** Inserts rows of one table, as many as there are lists of values. */
async function insert(client: Client, table: Table, rows: readonly Row[]): Promise<void> {
  const arrays = table.columns.map(({ type }, index) => `CAST($${index + 1} AS ${type}[])`);
  const values = table.columns.map((_, column) => rows.map((row) => row[column]));
  await client.query(
    `INSERT INTO ${table.name} (${columnNames(table)}) OVERRIDING SYSTEM VALUE
     SELECT * FROM unnest(${arrays.join(", ")})`,
    values,
  );
}

/** Copies one table, in place of what a new database has of it. Returns the number of its rows. */
async function copyTable(source: DatabaseSync, client: Client, table: Table): Promise<number> {
  await client.query(`DELETE FROM ${table.name}`);
  const reading = source.prepare(`SELECT ${columnNames(table)} FROM ${table.name}`);
  reading.setReturnArrays(true);
  let count = 0;
  let rows: Row[] = [];
  const write = async () => {
    if (rows.length > 0) await insert(client, table, rows);
    count += rows.length;
    rows = [];
  };
  for (const row of reading.iterate() as unknown as Iterable<Row>) {
    rows.push(row);
    if (rows.length === rowsPerStep) await write();
  }
  await write();
  return count;
}

async function copyTables(path: string, url: string): Promise<number> {
  const source = new DatabaseSync(path, { readOnly: true });
  const client = new Client({ ...connectionConfig(url), pipeline: false });
  await client.connect();
  try {
    await client.query("BEGIN");
    let rows = 0;
    for (const table of await readTables(client)) rows += await copyTable(source, client, table);
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
  const rows = await copyTables(path, url);
  const { store, recountAll } = await openPostgresStore(url, Date.now);
  const after = await recountEach(recountAll);
  await store.stop();
  if (!areSame(before, after)) throw new Error("the recount of the copy differs");
  return { ok: true, events: before.size, rows };
}
