import { expect, test } from "vitest";
import { parseAuthor } from "./parse-author.ts";

test.each([
  ["Ville <News@Ville.test>", "news@ville.test", "Ville"],
  ['"Durand, Anne" <a@b.test>', "a@b.test", "Durand, Anne"],
  [String.raw`"Anne \"la\" Durand" <a@b.test>`, "a@b.test", 'Anne "la" Durand'],
  ["a@b.test", "a@b.test", "a@b.test"],
  ["<a@b.test>", "a@b.test", "a@b.test"],
])("%s is an address with its name", (author, address, name) => {
  expect(parseAuthor(author)).toEqual({ address, name });
});

test("a message without an author has no sender", () => {
  expect([parseAuthor(""), parseAuthor("<>")]).toEqual([undefined, undefined]);
});
