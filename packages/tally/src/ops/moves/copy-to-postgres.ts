import type { DatabaseSync } from "node:sqlite";
import type { Client } from "pg";
import {
  columnNames,
  type EventNumber,
  renumber,
  type Row,
  rowsPerStep,
  selectRows,
  type Table,
} from "./tables.ts";

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

/** Copies one table, or its rows of one event, in a transaction of each side. Returns the number of rows. */
export async function copyTable(
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
    if (rows.length > 0) await insert(client, table, rows);
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
