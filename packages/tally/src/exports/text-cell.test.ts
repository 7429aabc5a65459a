import { expect, test } from "vitest";
import { textCell } from "./text-cell.ts";

test.each(["=1+1", "+33", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"])(
  "%j cannot run as a formula",
  (text) => {
    expect(textCell(text)).toBe(`'${text}`);
  },
);

test("other words stay as they are", () => {
  expect(textCell("1 To pour l'atelier = plus de place")).toBe(
    "1 To pour l'atelier = plus de place",
  );
});
