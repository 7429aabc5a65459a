import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { writeTexts } from "./write-texts.ts";

const run = (code: string): unknown => JSON.parse(JSON.stringify(runInNewContext(code)));

test("a list of texts is one string that is split", () => {
  const texts = ['The “sober" mode', "two\nlines", "{count} file<|s>"];
  expect(writeTexts(texts)).toBe(
    String.raw`"The “sober\" mode~two\nlines~{count} file<|s>".split("~")`,
  );
  expect(run(writeTexts(texts))).toEqual(texts);
});

test("a list with a map of forms, or with a text that contains the separator, stays a list", () => {
  for (const texts of [[{ one: "plik", few: "pliki" }, "Pliki"], ["~/Documents"]]) {
    expect(run(writeTexts(texts))).toEqual(texts);
  }
});
