import { expect, test } from "vitest";
import { inGroups } from "./in-groups.ts";

test("a list is split into groups, with a turn of the event loop between two of them", async () => {
  const seen: (string | readonly number[])[] = [];
  const other = () => {
    seen.push("other work");
    immediate = setImmediate(other);
  };
  let immediate = setImmediate(other);
  for await (const group of inGroups([1, 2, 3, 4, 5], 2)) seen.push(group);
  clearImmediate(immediate);
  expect(seen).toEqual([[1, 2], "other work", [3, 4], "other work", [5]]);
});
