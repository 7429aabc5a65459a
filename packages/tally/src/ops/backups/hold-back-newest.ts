import { DatabaseSync } from "node:sqlite";

/** The guarded events that still have contributions, each with its K and its id in the previous backup. */
const guardedEvents = `
SELECT event.id, json_extract(event.definition, '$.k') AS k, previous.id AS previous_id
FROM event LEFT JOIN previous.event AS previous ON previous.id = event.id AND previous.code = event.code
WHERE event.erased_on IS NULL AND json_extract(event.definition, '$.mode') = 'guarded'`;

const newRows = `
SELECT count(*) AS count FROM contribution WHERE event = ?1 AND NOT EXISTS (
  SELECT 1 FROM previous.contribution AS known
  WHERE known.event = ?2 AND known.key = contribution.key)`;

const tables = ["contribution", "batch"];
const counters = [
  "is_settled",
  "has_raised_ceilings",
  "batch",
  "received",
  "published",
  "pending",
  "above_limit",
];

/** An empty stand-in for the previous backup: no event is known. */
const noPrevious = (database: DatabaseSync): void =>
  database.exec(`
    ATTACH ':memory:' AS previous;
    CREATE TABLE previous.event AS SELECT * FROM main.event WHERE 0;
    ${tables.map((table) => `CREATE TABLE previous.${table} AS SELECT * FROM main.${table} WHERE 0;`).join("")}`);

function attach(database: DatabaseSync, path: string | undefined): void {
  if (path !== undefined) {
    database.prepare("ATTACH ? AS previous").run(path);
    const [version, known] = ["main", "previous"].map(
      (name) => database.prepare(`PRAGMA ${name}.user_version`).get()?.user_version,
    );
    if (version === known) return;
    database.exec("DETACH previous");
  }
  noPrevious(database);
}

/**
 * Takes an event of a copy back to its state in the previous backup if fewer than K contributions are new. An hourly
 * backup shows which tickets were used during the hour: together with few new contributions it would tell which ticket
 * belongs to which of them. The newest ones are in a later backup, with others; after a restore, their devices send them
 * again. Tickets stay used.
 */
export function holdBackNewest(copy: string, previous: string | undefined): void {
  const database = new DatabaseSync(copy);
  try {
    database.exec("PRAGMA secure_delete = ON");
    attach(database, previous);
    database.exec("BEGIN");
    const countNew = database.prepare(newRows);
    for (const { id, k, previous_id: previousId } of database.prepare(guardedEvents).all()) {
      const count = Number(countNew.get(id!, previousId ?? null)?.count);
      if (count === 0 || count >= Number(k)) continue;
      for (const table of tables) {
        database.prepare(`DELETE FROM ${table} WHERE event = ?`).run(id!);
        database
          .prepare(`INSERT INTO ${table} SELECT * FROM previous.${table} WHERE event = ?`)
          .run(previousId ?? null);
      }
      const columns = counters.map(
        (name) => `${name} = coalesce((SELECT ${name} FROM previous.event WHERE id = ?2), 0)`,
      );
      database
        .prepare(
          `UPDATE event SET ${columns.join(", ")},
             voiding = (SELECT voiding FROM previous.event WHERE id = ?2),
             public_sums = (SELECT public_sums FROM previous.event WHERE id = ?2)
           WHERE id = ?1`,
        )
        .run(id!, previousId ?? null);
    }
    database.exec("COMMIT");
  } finally {
    database.close();
  }
}
