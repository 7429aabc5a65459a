import { expect, test } from "vitest";
import { fitText } from "./fit-text.ts";

/** A font whose letters are as wide as its size. */
const context = {
  font: "",
  measureText: (text: string) => ({ width: Array.from(text).length * Number(context.font) }),
};
const fit = (text: string, maxLines: number) =>
  fitText(context, text, String, { maxWidth: 100, maxLines, sizes: [20, 10] });

test("a short text keeps the largest size", () => {
  expect(fit("Brume", 2)).toEqual({ lines: ["Brume"], size: 20, font: "20", width: 100 });
});

test("a longer one is broken at its spaces, and then made smaller", () => {
  expect(fit("de la Brume", 2).lines).toEqual(["de la", "Brume"]);
  // Three lines at 20: "Le", "grand", "jour"
  expect(fit("Le grand jour", 2)).toMatchObject({ lines: ["Le grand", "jour"], size: 10 });
});

test("what the smallest size does not hold ends in an ellipsis, also a single long word", () => {
  expect(fit("Le grand nettoyage de Brume", 2)).toMatchObject({
    lines: ["Le grand", "nettoyage…"],
    width: 100,
  });
  expect(fit("brume.exemple/e/BRUME27", 1).lines).toEqual(["brume.exe…"]);
});
