import { expect, test } from "vitest";
import { type CsvDelimiter, writeCsv } from "./write-csv.ts";

test("rows follow a byte order mark, and a missing cell is empty", () => {
  expect(
    writeCsv([
      ["day", "bytes"],
      ["2026-11-27", undefined],
    ]),
  ).toBe("\uFEFFday,bytes\r\n2026-11-27,\r\n");
});

test("numbers stay numbers, also negative ones and those above 2^53", () => {
  expect(writeCsv([[-5, 0.5, -12345678901234567890n]], ";")).toBe(
    "\uFEFF-5;0.5;-12345678901234567890\r\n",
  );
});

test.each([
  ["a;b", '"a;b"'],
  ["a,b", '"a,b"'],
  ["a\tb", '"a\tb"'],
  ["a\r\nb", '"a\r\nb"'],
  ['say "a"', '"say ""a"""'],
  [" a", '" a"'],
  ["a b", "a b"],
  ["-5", "'-5"],
])("the text %j is written as %j, whichever delimiter is used", (text, written) => {
  for (const delimiter of [",", ";", "\t"] as const) {
    expect(writeCsv([["x", text]], delimiter)).toBe(`\uFEFFx${delimiter}${written}\r\n`);
  }
});

/** The cells that a spreadsheet sees if it expects this delimiter. `honoursQuotes`: it knows quoted cells. */
function cellsSeen(csv: string, delimiter: CsvDelimiter, honoursQuotes: boolean): string[] {
  if (!honoursQuotes) return csv.split(new RegExp(`[${delimiter}\\r\\n]`));
  const cells: string[] = [];
  let [cell, isQuoted] = ["", false];
  for (const character of csv) {
    if (character === '"' && (isQuoted || cell === "")) isQuoted = !isQuoted;
    else if (!isQuoted && (character === delimiter || /[\r\n]/.test(character))) {
      cells.push(cell);
      cell = "";
    } else cell += character;
  }
  return [...cells, cell];
}

const hostile = ["=1", "a;=1", "a,=1", 'a";=1', '";"=1', "a\n=1", "a\t@A1", '",=1', "\r+1", "＝1"];

test("no spreadsheet begins a cell of a hostile text with a formula", () => {
  for (const written of [",", ";", "\t"] as const) {
    const csv = writeCsv([["name", "note"], ...hostile.map((text) => [text, text])], written);
    for (const expected of [",", ";", "\t"] as const) {
      for (const honoursQuotes of [true, false]) {
        const evaluated = cellsSeen(csv.slice(1), expected, honoursQuotes).filter((cell) =>
          /^["\s]*[=+\-@＝＋－＠]/.test(cell),
        );
        expect(evaluated, `${written} read as ${expected}`).toEqual([]);
      }
    }
  }
});
