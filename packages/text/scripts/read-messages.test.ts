import { expect, test } from "vitest";
import { missingForms, listParameters, readMessages } from "./read-messages.ts";

test("a tree becomes flat keys and a map of plural forms stays one message", () => {
  const tree = { a: { b: "text", c: { one: "{count} x", other: "{count} xs" } } };
  expect(readMessages(tree, "en")).toEqual({
    "a.b": "text",
    "a.c": { one: "{count} x", other: "{count} xs" },
  });
});

test("every text is set in its language, plural forms included", () => {
  expect(readMessages({ a: "d'ici", b: { one: "l'un", other: "d'autres" } }, "fr")).toEqual({
    a: "d’ici",
    b: { one: "l’un", other: "d’autres" },
  });
});

test("a number written without quotes is refused by name", () => {
  expect(() => readMessages({ a: { b: 3 as never } }, "fr")).toThrow("fr.yml: a.b is not a text");
});

test("parameters are listed once, and a plural always takes a count", () => {
  expect(listParameters("{b} of {a} and {b}")).toEqual(["a", "b"]);
  expect(listParameters({ one: "one", other: "{name}" })).toEqual(["count", "name"]);
});

test("a plural needs every form that whole numbers take in its language", () => {
  expect(missingForms({ one: "plik", other: "pliku" }, "pl")).toEqual(["few", "many"]);
  expect(missingForms({ other: "files" }, "en")).toEqual(["one"]);
  // French has `many` for millions only, where `other` can stand in.
  expect(missingForms({ one: "fichier", other: "fichiers" }, "fr")).toEqual([]);
  expect(missingForms("a text", "pl")).toEqual([]);
});

test("forms of a rank take the rank alone, and are those of ordinal numbers", () => {
  const place = { one: "{rank}st", two: "{rank}nd", other: "{rank}th" };
  expect(listParameters(place)).toEqual(["rank"]);
  expect(missingForms(place, "en")).toEqual(["few"]);
});
