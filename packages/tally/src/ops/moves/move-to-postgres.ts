import { DatabaseSync } from "node:sqlite";
import { openPostgresStore } from "../../storage/postgres/postgres-store.ts";
import { recountFile } from "../recount-file.ts";
import { connectToMove } from "./connect-to-move.ts";
import { copyTable } from "./copy-to-postgres.ts";
import type { MoveResult } from "./move-result.ts";
import { areSame, findDifferent, recountEach } from "./recounts.ts";
import { readTables } from "./tables.ts";

async function copyTables(path: string, url: string): Promise<number> {
  const source = new DatabaseSync(path, { readOnly: true });
  const client = await connectToMove(url);
  try {
    await client.query("BEGIN");
    let rows = 0;
    for (const table of await readTables(client)) {
      // A new database has rows already.
      await client.query(`DELETE FROM ${table.name}`);
      rows += await copyTable(source, client, table);
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
  const rows = await copyTables(path, url);
  const { store, recountAll } = await openPostgresStore(url, Date.now);
  const after = await recountEach(recountAll);
  await store.stop();
  if (!areSame(before, after)) throw new Error("the recount of the copy differs");
  return { ok: true, events: before.size, rows };
}
