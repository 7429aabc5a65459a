import * as fc from "fast-check";
import { expect, test } from "vitest";
import { loadAllTexts } from "./load-text.ts";
import { joinForms, splitForms } from "./plural-forms.ts";

test.each([
  ["{count} file", "{count} files", "{count} file<|s>"],
  ["un journal", "des journaux", "<un|des> journa<l|ux>"],
  ["it stays", "all of them stay", "<it stays|all of them stay>"],
  ["{count} min", "{count} min", "{count} min"],
])("“%s” and “%s” are written as “%s”", (one, other, joined) => {
  expect(joinForms({ one, other })).toBe(joined);
});

test("a message that is not a plural of two forms stays as it is", () => {
  const three = { one: "plik", few: "pliki", other: "plików" };
  const marked = { one: "a < b", other: "a | b" };
  for (const message of ["Files", three, marked]) {
    expect(joinForms(message)).toBe(message);
    expect(splitForms(message)).toBe(message);
  }
});

test("any two forms are read as they were written", () => {
  const form = fc.stringMatching(/^[ab]{0,3}( [ab]{1,3}){0,3}$/);
  fc.assert(
    fc.property(form, form, (one, other) => {
      fc.pre(one !== other);
      expect(splitForms(joinForms({ one, other }))).toEqual({ one, other });
    }),
    { seed: 24 },
  );
});

test("no text looks like a plural that it is not", async () => {
  for (const { messages } of Object.values(await loadAllTexts())) {
    const texts = Object.values(messages).flatMap((message) =>
      typeof message === "string" ? message : Object.values(message),
    );
    expect(texts.filter((text) => /[<>]/.test(text))).toEqual([]);
  }
});
