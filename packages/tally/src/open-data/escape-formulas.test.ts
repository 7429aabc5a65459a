import { expect, test } from "vitest";
import { escapeFormulas } from "./escape-formulas.ts";

test.each(["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])("%j is escaped", (text) => {
  expect(escapeFormulas(text)).toBe(`'${text}`);
});

test.each([
  ["checked;=1+1", "checked;'=1+1"],
  ["checked; @SUM(A1);", "checked;' @SUM(A1);"],
  ['checked;"=1+1', "checked;'\"=1+1"],
  ["checked\n=1+1", "checked\n'=1+1"],
  ["checked\t+33", "checked\t'+33"],
])("%j is escaped where a spreadsheet begins another cell", (text, safe) => {
  expect(escapeFormulas(text)).toBe(safe);
});

test("other text is unchanged", () => {
  for (const text of ["1 To pour l'atelier = plus de place", "vu ; corrigé", "avant-hier\nhier"]) {
    expect(escapeFormulas(text)).toBe(text);
  }
});
