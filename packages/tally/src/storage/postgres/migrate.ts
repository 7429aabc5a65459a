import { NewerDatabase, type Query } from "../database.ts";
import { inWords, migrations as ownMigrations } from "../schema.ts";
import { vectorFields } from "../../publication/totals-codec.ts";
import { lockClass, postgresWords } from "./postgres-dialect.ts";

/** Beside the slots of publishers, which are numbered from 0. */
const migrationLock = -1;

/**
 * Creates the tables, or brings those of an older version to this one, in a transaction. Processes that start together do
 * it one after another. Returns the names of the fields of packed totals, by their number in this database.
 */
export async function migrate(query: Query, migrations = ownMigrations): Promise<string[]> {
  await query("SET LOCAL lock_timeout = 0");
  await query(`SELECT pg_advisory_xact_lock(${lockClass}, ${migrationLock})`);
  await query("CREATE TABLE IF NOT EXISTS migration (version INTEGER NOT NULL)");
  const [row] = await query<{ version: number }>(
    "SELECT coalesce(max(version), 0) AS version FROM migration",
  );
  const { version } = row!;
  if (version > migrations.length) throw new NewerDatabase();
  for (const [index, migration] of [...migrations.entries()].slice(version)) {
    await query(inWords(migration, postgresWords));
    await query(`INSERT INTO migration (version) VALUES (${index + 1})`);
  }
  return appendTotalsFields(query);
}

/** Numbers are never changed or reused, so that stored totals keep their meaning. */
async function appendTotalsFields(query: Query): Promise<string[]> {
  const read = async () =>
    (await query<{ name: string }>("SELECT name FROM totals_field ORDER BY number")).map(
      ({ name }) => name,
    );
  const known = await read();
  // Without a new schema, a newer version may still have added a type of device.
  if (known.some((name) => !vectorFields.includes(name))) throw new NewerDatabase();
  const missing = vectorFields.filter((name) => !known.includes(name));
  for (const [index, name] of missing.entries()) {
    const values = [known.length + index, name];
    await query("INSERT INTO totals_field (number, name) VALUES (?1, ?2)", values);
  }
  return read();
}
