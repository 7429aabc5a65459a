import { expect, test } from "vitest";
import { decodeCsv } from "@digital-cleanup/text";
import type { DeviceFacts } from "../inventory/device.ts";
import { acceptedValues, newTo, readInventoryCsv, writeInventoryCsv } from "./inventory-csv.ts";

const mine = { owner: "mine", thisYear: 2026 } as const;
const laptop: DeviceFacts = {
  type: "laptop",
  count: 2,
  brand: "Atelier; Nord",
  model: 'X "13"',
  year: 2017,
  status: "working",
  owner: "employer",
  use: "spare",
  note: "=batterie, à changer",
};
const phone: DeviceFacts = {
  type: "smartphone",
  count: 1,
  status: "unknown",
  owner: "mine",
  use: "drawer",
};

test("the columns are those of inventory tools, then owner and note", () => {
  expect(writeInventoryCsv([phone], ";")).toBe(
    "\uFEFFtype;quantity;brand;model;year;use;status;owner;note\r\nsmartphone;1;;;;drawer;unknown;mine;\r\n",
  );
});

test.each([";", ","] as const)(
  "an inventory written with «%s» is read back unchanged",
  (delimiter) => {
    const read = readInventoryCsv(writeInventoryCsv([laptop, phone], delimiter), mine);
    expect(read).toEqual({
      devices: [laptop, phone],
      problems: [],
      ignoredColumns: [],
      hasHeader: true,
    });
  },
);

test("an invalid line is reported with its column and text, and the others are read", () => {
  const file = [
    "Type,Quantity,Year,Serial",
    "toaster,1,2019,a",
    "tablet,0,2019,b",
    "tablet,1,soon,c",
    "screen,3,2020,d",
    "screen,1,2020,e,too many",
    "screen,1,2027,f",
  ].join("\n");
  const read = readInventoryCsv(file, mine);
  expect(read.devices).toEqual([
    { type: "screen", count: 3, year: 2020, status: "unknown", owner: "mine", use: "drawer" },
  ]);
  expect(read.problems).toEqual([
    { line: 2, text: "toaster,1,2019,a", column: "type", value: "toaster" },
    { line: 3, text: "tablet,0,2019,b", column: "quantity", value: "0" },
    { line: 4, text: "tablet,1,soon,c", column: "year", value: "soon" },
    { line: 6, text: "screen,1,2020,e,too many" },
    { line: 7, text: "screen,1,2027,f", column: "year", value: "2027" },
  ]);
  expect(read.ignoredColumns).toEqual(["serial"]);
});

test("a file without a type column is not an inventory", () => {
  expect(readInventoryCsv("laptop;1;Atelier", mine).hasHeader).toBe(false);
});

test("a line without an owner gets the default owner", () => {
  expect(
    readInventoryCsv("type\nlaptop", { owner: "employer", thisYear: 2026 }).devices[0]?.owner,
  ).toBe("employer");
});

test("importing a file twice adds nothing, and equal lines within a file all count", () => {
  expect(newTo([phone, laptop], [phone, laptop])).toEqual([]);
  expect(newTo([phone], [phone, phone])).toEqual([phone]);
});

test("the schema accepts every listed value of a column", () => {
  for (const column of ["type", "use", "status", "owner"] as const) {
    for (const word of acceptedValues(2026)[column]!.split(", ")) {
      const { problems } = readInventoryCsv(`type,${column}\ntablet,${word}`, mine);
      expect(problems).toEqual([]);
    }
  }
});

test("a windows-1252 file keeps its accents", () => {
  // «é» is one byte, E9, in windows-1252 and two in UTF-8.
  expect(decodeCsv(Uint8Array.of(0x65, 0xe9).buffer)).toBe("eé");
  expect(decodeCsv(Uint8Array.of(0x65, 0xc3, 0xa9).buffer)).toBe("eé");
});
