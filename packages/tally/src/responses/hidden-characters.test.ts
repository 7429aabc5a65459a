import { expect, test } from "vitest";
import { findHiddenCharacter, hiddenCharacterErrors } from "./hidden-characters.ts";

test.each([
  "Défi du Val-de-Brume n° 3 : « données »",
  "L’été à Évry\u{a0}: 10\u{202f}000 fichiers",
  "مدينة بروم",
  "ब्रूम",
  "👩‍🌾 👨‍👩‍👧 🏳️‍🌈 👍🏽 🏃🏽‍♀️",
  "❤️ ☎︎ 1️⃣ #️⃣ ™️",
  "e\u{301}te\u{301}",
])("«%s» is visible", (text) => {
  expect(findHiddenCharacter(text)).toBeUndefined();
  expect(hiddenCharacterErrors({ name: text })).toEqual([]);
});

test.each([
  ["a null", "Bru\0me", "U+0000"],
  ["a new line", "Brume\nThe mayor cancels", "U+000A"],
  ["a tab", "Brume\t1", "U+0009"],
  ["a delete", "Brume\u{7f}", "U+007F"],
  ["a control of the second block", "Brume\u{85}", "U+0085"],
  ["a right-to-left override", "Brume \u{202e}emurB", "U+202E"],
  ["an isolate", "\u{2066}Brume\u{2069}", "U+2066"],
  ["a right-to-left mark", "Brume\u{200f}", "U+200F"],
  ["a zero-width space", "Bru\u{200b}me", "U+200B"],
  ["a joiner between letters", "Bru\u{200d}me", "U+200D"],
  ["a byte order mark", "\u{feff}Brume", "U+FEFF"],
  ["a soft hyphen", "Bru\u{ad}me", "U+00AD"],
  ["a line separator", "Brume\u{2028}", "U+2028"],
  ["a letter without a glyph", "\u{3164}", "U+3164"],
  ["a tag", "Brume\u{e0041}", "U+E0041"],
  ["a selector of colours alone", "\u{fe0f}", "U+FE0F"],
  ["a selector after a letter", "Bru\u{fe0f}me", "U+FE0F"],
  ["two selectors", "❤\u{fe0f}\u{fe0f}", "U+FE0F"],
  ["a selector of Mongolian", "\u{180b}", "U+180B"],
  ["a selector of ideographs", "\u{e0100}", "U+E0100"],
  ["the last selector of ideographs", "Brume\u{e01ef}", "U+E01EF"],
  ["half of a pair", "Brume\u{d83d}", "U+D83D"],
])("%s is named, and what was typed is not repeated", (_, text, character) => {
  expect(findHiddenCharacter(text)).toBe(character);
  expect(hiddenCharacterErrors({ links: [{ label: { fr: "Brume", en: text } }], k: 3 })).toEqual([
    {
      field: "links.0.label.en",
      detail: `contains the invisible or control character ${character}`,
    },
  ]);
});

test.each([" \u{a0} ", "\u{301}", " \u{20e3}"])("«%s» is empty", (name) => {
  expect(hiddenCharacterErrors({ name })).toEqual([
    { field: "name", detail: "contains nothing visible" },
  ]);
});
