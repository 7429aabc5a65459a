import { createFormat, languages } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { badgeText } from "./badge-text.ts";

test.each([
  [0, "0o", "0B"],
  [999, "999o", "999B"],
  [850_000, "850k", "850k"],
  [2_440_000, "2,4M", "2.4M"],
  // 999,6 MB are rounded to the next unit, not to a fifth character.
  [999_600_000, "1G", "1G"],
  [10_000_000_000_000, "10T", "10T"],
])("%s bytes are written in French and English", (bytes, french, english) => {
  expect(badgeText(createFormat("fr"), bytes)).toBe(french);
  expect(badgeText(createFormat("en"), bytes)).toBe(english);
});

test("no size up to the ceiling of a day takes more than four characters", () => {
  for (const language of languages) {
    const format = createFormat(language);
    for (let bytes = 1; bytes <= 1e13; bytes = Math.ceil(bytes * 1.0137)) {
      expect(badgeText(format, bytes).length, String(bytes)).toBeLessThanOrEqual(4);
    }
  }
});
