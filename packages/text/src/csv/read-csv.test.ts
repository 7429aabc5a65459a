import { expect, test } from "vitest";
import { readCsv } from "./read-csv.ts";
import { writeCsv } from "./write-csv.ts";

const cells = (text: string) => readCsv(text).map((row) => row.cells);

test.each([";", ",", "\t"] as const)(
  "rows written with «%s» are read back unchanged",
  (delimiter) => {
    const rows = [
      ["type", "note", "end"],
      ["a;b", 'say "hello", twice', ""],
      ["two\r\nlines", "tab\there", "é œ 漢"],
      ["=1+1", "'=quoted", "-5"],
      ["a;=1", "a,'=1", "\t@A1"],
      ["", "@name", "it's"],
    ];
    expect(cells(writeCsv(rows, delimiter))).toEqual(rows);
  },
);

test("each row has the line number on which it starts, counting empty lines", () => {
  const rows = readCsv('a,b\n\n"two\nlines",x\n,\nlast,y');
  expect(rows.map(({ line, cells: read }) => [line, ...read])).toEqual([
    [1, "a", "b"],
    [3, "two\nlines", "x"],
    [6, "last", "y"],
  ]);
});

test("an unclosed quote includes all text after it", () => {
  expect(cells('a;b\nx;"lost\ny;z')).toEqual([
    ["a", "b"],
    ["x", "lost\ny;z"],
  ]);
});

test.each(["\n", "\r\n", "\r"])("lines may end with %j, also inside quoted cells", (end) => {
  const rows = readCsv(["type;note", `tablet;"a${end}b"`, "", "screen;c", ""].join(end));
  expect(rows.map(({ line, cells: read }) => [line, ...read])).toEqual([
    [1, "type", "note"],
    [2, "tablet", `a${end}b`],
    // Line 3 is inside the quotes, line 4 is empty.
    [5, "screen", "c"],
  ]);
});

test("an unclosed quote before two megabytes of text is read", () => {
  const [row] = readCsv(`"${"x".repeat(2e6)}`);
  expect(row?.cells[0]).toHaveLength(2e6);
});
