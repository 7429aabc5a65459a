import { NewerDatabase } from "../newer-database.ts";
import { vectorFields } from "../../publication/totals-codec.ts";
import type { SendQuery } from "./replay-database.ts";
import { commitQuery, plainQuery } from "./connection.ts";
import { schema } from "./schema.ts";
import { lockClass } from "./publisher-slots.ts";

const ownMigrations: readonly string[] = [schema];

/** Beside the slots of publishers, which are numbered from 0. */
const migrationLock = -1;

const listQuery = (text: string, ...values: string[][]) => ({ text, values, isList: false });

/**
 * Creates the tables, or brings those of an older version to this one. Processes that start together do it one after
 * another. Returns the names of the fields of packed totals, by their number in this database.
 */
export async function migrate(send: SendQuery, migrations = ownMigrations): Promise<string[]> {
  await send(plainQuery("BEGIN"));
  await send(plainQuery("SET LOCAL lock_timeout = 0"));
  await send(plainQuery(`SELECT pg_advisory_xact_lock(${lockClass}, ${migrationLock})`));
  await send(plainQuery("CREATE TABLE IF NOT EXISTS migration (version INTEGER NOT NULL)"));
  const { rows } = await send(plainQuery("SELECT max(version) AS version FROM migration"));
  const version = Number(rows[0]?.version ?? 0);
  if (version > migrations.length) throw new NewerDatabase();
  for (const [index, migration] of [...migrations.entries()].slice(version)) {
    await send(plainQuery(migration));
    await send(plainQuery(`INSERT INTO migration (version) VALUES (${index + 1})`));
  }
  // Numbers are never changed or reused, so that stored totals keep their meaning.
  await send(
    listQuery(
      `INSERT INTO totals_field (number, name)
       SELECT (SELECT count(*) FROM totals_field) + row_number() OVER () - 1, name
       FROM unnest(CAST($1 AS TEXT[])) AS field (name)
       WHERE name NOT IN (SELECT name FROM totals_field)`,
      [...vectorFields],
    ),
  );
  const fields = await send(plainQuery("SELECT name FROM totals_field ORDER BY number"));
  const names = fields.rows.map(({ name }) => String(name));
  // Without a new schema, a newer version may still have added a type of device.
  if (names.some((name) => !vectorFields.includes(name))) throw new NewerDatabase();
  await send(commitQuery);
  return names;
}
