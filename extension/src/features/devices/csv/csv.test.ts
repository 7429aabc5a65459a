import { expect, test } from "vitest";
import { readCsv, writeCsv } from "./csv.ts";

const cells = (text: string) => readCsv(text).map((row) => row.cells);

test.each([";", ",", "\t"] as const)(
  "what is written with «%s» is read back, letter by letter",
  (delimiter) => {
    const rows = [
      ["type", "note", "end"],
      ["a;b", 'say "hello", twice', ""],
      ["two\r\nlines", "tab\there", "é œ 漢"],
      ["=1+1", "'=quoted", "-5"],
      ["", "@name", "it's"],
    ];
    expect(cells(writeCsv(rows, delimiter))).toEqual(rows);
  },
);

test("no cell starts as a formula that a spreadsheet would run", () => {
  const text = writeCsv([["=HYPERLINK(1)", "+1", "@a", "-2"]], ";");
  expect(text).toBe("\uFEFF'=HYPERLINK(1);'+1;'@a;'-2\r\n");
});

test("each row knows the line of the file it starts on, empty lines counted", () => {
  const rows = readCsv('a,b\n\n"two\nlines",x\n,\nlast,y');
  expect(rows.map(({ line, cells: read }) => [line, ...read])).toEqual([
    [1, "a", "b"],
    [3, "two\nlines", "x"],
    [6, "last", "y"],
  ]);
});

test("a quote that is never closed keeps all the text after it", () => {
  expect(cells('a;b\nx;"lost\ny;z')).toEqual([
    ["a", "b"],
    ["x", "lost\ny;z"],
  ]);
});

test.each(["\n", "\r\n", "\r"])("lines may end with %j, and quoted cells hold such ends", (end) => {
  const rows = readCsv(["type;note", `tablet;"a${end}b"`, "", "screen;c", ""].join(end));
  expect(rows.map(({ line, cells: read }) => [line, ...read])).toEqual([
    [1, "type", "note"],
    [2, "tablet", `a${end}b`],
    // Line 3 is inside the quotes, line 4 is empty.
    [5, "screen", "c"],
  ]);
});

test("a quote that is never closed in two megabytes is read, not refused", () => {
  const [row] = readCsv(`"${"x".repeat(2e6)}`);
  expect(row?.cells[0]).toHaveLength(2e6);
});
