import { expect, test } from "vitest";
import { moveItem } from "./move-item.ts";

test("an item changes places with its neighbour", () => {
  expect(moveItem(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
  expect(moveItem(["a", "b", "c"], "b", 1)).toEqual(["a", "c", "b"]);
});

test("an item at an end stays there", () => {
  expect(moveItem(["a", "b"], "a", -1)).toEqual(["a", "b"]);
  expect(moveItem(["a", "b"], "b", 1)).toEqual(["a", "b"]);
});
