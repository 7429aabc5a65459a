import { expect, test } from "vitest";
import { preparePieces, prepareText } from "./prepared-text.ts";

test("a text in pieces has the bytes and the tag of the whole", async () => {
  const pieces = await preparePieces(["é", "", "1 234 €"], "text/plain");
  const { tag, body } = prepareText("é1 234 €", "text/plain");
  expect(pieces).toMatchObject({ tag, body });
});
