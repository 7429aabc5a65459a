import { expect, test } from "vitest";
import { isolateText, visibleText } from "./visible-text.ts";

test.each([
  ["photo\u202egpj.exe", "photo gpj.exe"],
  ["Ville\u2069 \u2066other.example", "Ville   other.example"],
  ["two\nlines\u2028three", "two lines three"],
  ["\u0000\u0007Brume\u009f", "Brume"],
])("%j is shown as %j", (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

test.each(["Défi de l’Ouest", "تنظيف ٢٠٢٦", "a\u200fb", "👩‍🌾", "می‌خواهم"])(
  "%j is shown unchanged",
  (text) => {
    expect(visibleText(text)).toBe(text);
  },
);

test("a text within a sentence cannot end its own isolation", () => {
  expect(isolateText("Brume\u2069\u202e")).toBe("\u2068Brume\u2069");
});
