import { expect, test } from "vitest";
import { markFormulas, unmarkFormulas } from "./mark-formulas.ts";

test.each([
  "=1+1",
  "+33",
  "-2",
  "@SUM(A1)",
  "＝1",
  "＋1",
  "－1",
  "＠A1",
  " =1",
  "\u00a0=1",
  "\u0000=1",
  '"=1',
  "'=1",
])("%j is marked", (text) => {
  expect(markFormulas(text)).toBe(`'${text}`);
});

test.each([
  ["checked;=1+1", "checked;'=1+1"],
  ["checked,=1+1", "checked,'=1+1"],
  ["checked; @SUM(A1);", "checked;' @SUM(A1);"],
  ['checked;"=1+1', "checked;'\"=1+1"],
  ["checked\n=1+1", "checked\n'=1+1"],
  ["checked\t+33", "checked\t'+33"],
  ["\t=1", "\t'=1"],
  ["\r=1", "\r'=1"],
  ["=1;=2", "'=1;'=2"],
])("%j is marked wherever a spreadsheet begins a cell", (text, marked) => {
  expect(markFormulas(text)).toBe(marked);
});

test.each([
  "1 To pour l'atelier = plus de place",
  "vu ; corrigé",
  "avant-hier\nhier",
  "a,b",
  "'70s",
])("%j is unchanged", (text) => {
  expect(markFormulas(text)).toBe(text);
});

test("two megabytes of separators and spaces are marked at once", () => {
  const text = "\t ; ,".repeat(400_000);
  expect(markFormulas(text)).toBe(text);
  expect(unmarkFormulas(text)).toBe(text);
});
