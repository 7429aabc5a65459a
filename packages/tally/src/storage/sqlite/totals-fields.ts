import type { DatabaseSync } from "node:sqlite";
import { vectorFields } from "../../publication/totals-codec.ts";

/** The names of the fields that packed totals store, by their number in this database. */
export const readTotalsFields = (database: DatabaseSync): string[] =>
  database
    .prepare("SELECT name FROM totals_field ORDER BY number")
    .all()
    .map(({ name }) => String(name));

/**
 * Gives fields that the database does not know yet the next free numbers. Numbers are never changed or reused, so that
 * stored totals keep their meaning when a later version inserts a field or changes the order.
 */
export function appendTotalsFields(
  database: DatabaseSync,
  fields: readonly string[] = vectorFields,
): void {
  const missing = () => {
    const known = new Set(readTotalsFields(database));
    return { first: known.size, names: fields.filter((name) => !known.has(name)) };
  };
  if (missing().names.length === 0) return;
  // Two processes may open the database at once, so the fields are read again inside the transaction.
  database.exec("BEGIN IMMEDIATE");
  const { first, names } = missing();
  const insert = database.prepare("INSERT INTO totals_field (number, name) VALUES (?, ?)");
  for (const [index, name] of names.entries()) insert.run(first + index, name);
  database.exec("COMMIT");
}
