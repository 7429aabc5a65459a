import { deviceTypes } from "@digital-cleanup/challenge";
import { type CsvDelimiter, type CsvRow, readCsv, writeCsv } from "@digital-cleanup/text";
import {
  type DeviceFacts,
  deviceFactsSchema,
  firstYear,
  maxCount,
  owners,
  statuses,
  uses,
} from "../inventory/device.ts";

/** The columns that inventory tools expect, in their order, then our own. */
export const inventoryColumns = [
  "type",
  "quantity",
  "brand",
  "model",
  "year",
  "use",
  "status",
  "owner",
  "note",
] as const;
export type Column = (typeof inventoryColumns)[number];

/** The values that a column accepts. Columns that are not listed accept any text up to a length. */
export const acceptedValues = (thisYear: number): Partial<Record<Column, string>> => ({
  type: deviceTypes.join(", "),
  quantity: `1–${maxCount}`,
  year: `${firstYear}–${thisYear}`,
  use: uses.join(", "),
  status: statuses.join(", "),
  owner: owners.join(", "),
});

export type CsvProblem = { line: number; text: string; column?: Column; value?: string };
export type ReadInventory = {
  devices: DeviceFacts[];
  /** Lines that could not be parsed. */
  problems: CsvProblem[];
  /** Unknown columns of the file. */
  ignoredColumns: string[];
  hasHeader: boolean;
};

const toCell = (device: DeviceFacts, column: Column): string | number | undefined =>
  column === "quantity" ? device.count : device[column];

export const writeInventoryCsv = (
  devices: readonly DeviceFacts[],
  delimiter: CsvDelimiter,
): string =>
  writeCsv(
    [
      inventoryColumns,
      ...devices.map((device) => inventoryColumns.map((column) => toCell(device, column))),
    ],
    delimiter,
  );

const isColumn = (name: string): name is Column =>
  inventoryColumns.some((column) => column === name);

/** `owner` is that of a line without one. */
type Defaults = { owner: DeviceFacts["owner"]; thisYear: number };

/** Parses an inventory line by line and reports invalid lines. The columns may be in any order. */
export function readInventoryCsv(file: string, defaults: Defaults): ReadInventory {
  const [header, ...rows] = readCsv(file);
  const columns = (header?.cells ?? []).map((name) => name.trim().toLowerCase());
  const result: ReadInventory = {
    devices: [],
    problems: [],
    ignoredColumns: columns.filter((name) => name !== "" && !isColumn(name)),
    hasHeader: columns.includes("type"),
  };
  if (!result.hasHeader) return result;
  for (const row of rows) {
    const read = readRow(row, columns, defaults);
    if ("type" in read) result.devices.push(read);
    else result.problems.push(read);
  }
  return result;
}

function readRow(row: CsvRow, columns: string[], { owner, thisYear }: Defaults) {
  const { line, text } = row;
  if (row.cells.slice(columns.length).some((cell) => cell.trim() !== "")) return { line, text };
  const cell = (column: Column) => row.cells[columns.indexOf(column)]?.trim() || undefined;
  const whole = (column: Column) => {
    const written = cell(column);
    return written === undefined ? undefined : /^\d+$/.test(written) ? Number(written) : written;
  };
  const parsed = deviceFactsSchema.safeParse({
    type: cell("type"),
    count: whole("quantity") ?? 1,
    brand: cell("brand"),
    model: cell("model"),
    year: whole("year"),
    use: cell("use") ?? "drawer",
    status: cell("status") ?? "unknown",
    owner: cell("owner") ?? owner,
    note: cell("note"),
  });
  const isAhead = (parsed.data?.year ?? 0) > thisYear;
  if (parsed.success && !isAhead) return withoutUndefined(parsed.data);
  const field = isAhead ? "year" : String(parsed.error?.issues[0]?.path[0]);
  const column = field === "count" ? "quantity" : field;
  return isColumn(column) ? { line, text, column, value: cell(column) ?? "" } : { line, text };
}

const withoutUndefined = ({ brand, model, year, note, ...rest }: DeviceFacts): DeviceFacts => ({
  ...rest,
  ...(brand !== undefined && { brand }),
  ...(model !== undefined && { model }),
  ...(year !== undefined && { year }),
  ...(note !== undefined && { note }),
});

/** A key that is equal for devices with equal facts. */
export const deviceKey = (device: DeviceFacts): string =>
  JSON.stringify(inventoryColumns.map((column) => toCell(device, column)));

/** The devices of `read` that are not in the inventory yet, each matched once: importing a file twice adds nothing. */
export function newTo(held: readonly DeviceFacts[], read: readonly DeviceFacts[]): DeviceFacts[] {
  const known = Map.groupBy(held, deviceKey);
  return read.filter((device) => known.get(deviceKey(device))?.pop() === undefined);
}
