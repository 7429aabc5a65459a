import type { DatabaseSync, SQLInputValue } from "node:sqlite";
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

/** Copies one table, or its rows of one event, in a transaction of each side. Returns the number of rows. */
export async function copyTable(
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
