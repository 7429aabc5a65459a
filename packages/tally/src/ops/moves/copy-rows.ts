import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { Client } from "pg";

/** A table, with the columns that it has in both engines, and their types in PostgreSQL. */
type Table = { name: string; columns: { name: string; type: string }[] };
type Row = unknown[];

/** Rows read and written at once. */
const rowsPerStep = 5000;

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

const columnNames = ({ columns }: Table): string => columns.map(({ name }) => name).join(", ");

/** The number of one event where it is copied from, and where it is copied to. */
type EventNumber = { from: number; to: number };

const numberColumn = ({ name }: Table): string => (name === "event" ? "id" : "event");

/** Whether the rows of a table belong to events. */
export const isOfEvents = (table: Table): boolean =>
  table.columns.some(({ name }) => name === numberColumn(table));

/** The rows of a table, or those of one event. */
function selectRows(table: Table, number?: EventNumber): string {
  const text = `SELECT ${columnNames(table)} FROM ${table.name}`;
  return number ? `${text} WHERE ${numberColumn(table)} = ${number.from}` : text;
}

/** A row of one event with the number that the event has in the copy. */
function renumber(table: Table, row: Row, number?: EventNumber): Row {
  if (!number) return row;
  const index = table.columns.findIndex(({ name }) => name === numberColumn(table));
  return row.with(index, number.to);
}

/** Copies one table, or its rows of one event, in a transaction of each side. Returns the number of rows. */
export async function copyToFolder(
  client: Client,
  target: DatabaseSync,
  table: Table,
  number?: EventNumber,
): Promise<number> {
  const places = table.columns.map(() => "?").join(", ");
  const insert = target.prepare(
    `INSERT INTO ${table.name} (${columnNames(table)}) VALUES (${places})`,
  );
  await client.query(`DECLARE source CURSOR FOR ${selectRows(table, number)}`);
  let count = 0;
  for (;;) {
    const text = `FETCH ${rowsPerStep} FROM source`;
    const { rows } = await client.query<Row>({ text, rowMode: "array" });
    for (const row of rows) insert.run(...(renumber(table, row, number) as SQLInputValue[]));
    count += rows.length;
    if (rows.length < rowsPerStep) break;
  }
  await client.query("CLOSE source");
  return count;
}

/** Inserts rows of one table, as many as there are lists of values. */
async function insertRows(client: Client, table: Table, rows: readonly Row[]): Promise<void> {
  const arrays = table.columns.map(({ type }, index) => `CAST($${index + 1} AS ${type}[])`);
  const values = table.columns.map((_, column) => rows.map((row) => row[column]));
  await client.query(
    `INSERT INTO ${table.name} (${columnNames(table)}) OVERRIDING SYSTEM VALUE
     SELECT * FROM unnest(${arrays.join(", ")})`,
    values,
  );
}

/** Copies one table, or its rows of one event, in a transaction of each side. Returns the number of rows. */
export async function copyToPostgres(
  source: DatabaseSync,
  client: Client,
  table: Table,
  number?: EventNumber,
): Promise<number> {
  const reading = source.prepare(selectRows(table, number));
  reading.setReturnArrays(true);
  let count = 0;
  let rows: Row[] = [];
  const write = async () => {
    if (rows.length > 0) await insertRows(client, table, rows);
    count += rows.length;
    rows = [];
  };
  for (const row of reading.iterate() as unknown as Iterable<Row>) {
    rows.push(renumber(table, row, number));
    if (rows.length === rowsPerStep) await write();
  }
  await write();
  return count;
}
