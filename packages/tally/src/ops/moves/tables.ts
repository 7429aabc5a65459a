import type { Client } from "pg";

/** A table, with the columns that it has in both engines, and their types in PostgreSQL. */
export type Table = { name: string; columns: { name: string; type: string }[] };
export type Row = unknown[];

/** Rows read and written at once. */
export const rowsPerStep = 5000;

/** Its rows are the migrations of one engine. */
const ownTable = "migration";

/** All tables, that of events first, to which most others refer. */
export async function readTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<{ table: string; name: string; type: string }>(
    `SELECT table_name AS table, column_name AS name, data_type AS type
     FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name <> $1
     ORDER BY table_name <> 'event', table_name, ordinal_position`,
    [ownTable],
  );
  return Array.from(
    Map.groupBy(rows, ({ table }) => table),
    ([name, columns]) => ({ name, columns }),
  );
}

export const columnNames = ({ columns }: Table): string =>
  columns.map(({ name }) => name).join(", ");
