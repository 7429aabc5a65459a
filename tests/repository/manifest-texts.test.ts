import { expect, test } from "vitest";
import { readText } from "./built.ts";

const names = (language: string) =>
  Object.keys(
    JSON.parse(readText(`extension/public/_locales/${language}/messages.json`)) as object,
  );

test("the manifest has the same texts in French and English, and only its own", () => {
  expect(names("fr")).toEqual(names("en"));
  expect(names("fr")).toEqual(["extName", "extDescription", "goToSuggestion"]);
});
