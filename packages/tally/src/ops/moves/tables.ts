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

/** The number of one event where it is copied from, and where it is copied to. */
export type EventNumber = { from: number; to: number };

const numberColumn = ({ name }: Table): string => (name === "event" ? "id" : "event");

/** Whether the rows of a table belong to events. */
export const isOfEvents = (table: Table): boolean =>
  table.columns.some(({ name }) => name === numberColumn(table));

/** The rows of a table, or those of one event. */
export function selectRows(table: Table, number?: EventNumber): string {
  const text = `SELECT ${columnNames(table)} FROM ${table.name}`;
  return number ? `${text} WHERE ${numberColumn(table)} = ${number.from}` : text;
}

/** A row of one event with the number that the event has in the copy. */
export function renumber(table: Table, row: Row, number?: EventNumber): Row {
  if (!number) return row;
  const index = table.columns.findIndex(({ name }) => name === numberColumn(table));
  return row.with(index, number.to);
}
