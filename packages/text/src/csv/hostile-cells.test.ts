import * as fc from "fast-check";
import { expect, test } from "vitest";
import { markFormulas, unmarkFormulas } from "./mark-formulas.ts";
import { writeCsv } from "./write-csv.ts";

/** The same cases at each run. */
const runs = { seed: 17, numRuns: 3000 };
const piece = fc.constantFrom(
  ..."=+-@＝＋－＠;,\t\r\n\"' '.".split(""),
  "\u00a0",
  "\u200b",
  "\u0000",
  "a",
  "1",
  "é",
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
const sign = /^["\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

test("marks are removed exactly", () => {
  fc.assert(
    fc.property(text, (cell) => {
      expect(unmarkFormulas(markFormulas(cell))).toBe(cell);
    }),
    runs,
  );
});

test("whatever separates cells and rows, none begins with a sign", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
      fc.constantFrom(",", ";", "\t"),
      (rows, delimiter) => {
        const csv = writeCsv(rows, delimiter).slice(1);
        for (const expected of [/[,\r\n]/, /[;\r\n]/, /[\t\r\n]/, /[,;\t\r\n]/]) {
          expect(csv.split(expected).filter((cell) => sign.test(cell))).toEqual([]);
        }
      },
    ),
    runs,
  );
});
