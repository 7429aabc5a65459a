import * as fc from "fast-check";
import { expect, test } from "vitest";
import { joinKeys, splitKeys } from "./key-list.ts";

test("what keys begin with in common is written as dots", () => {
  const keys = ["title", "a.b.title", "a.b.text", "a.c", "a.b"];
  expect(joinKeys(keys)).toBe("title a.b.title ..text .c .b");
  expect(splitKeys(joinKeys(keys))).toEqual(keys);
});

test("any list of keys is read as it was written", () => {
  const segment = fc.stringMatching(/^[a-z0-9]{1,2}$/);
  const key = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("."));
  fc.assert(
    fc.property(fc.array(key, { minLength: 1 }), (keys) => {
      expect(splitKeys(joinKeys(keys))).toEqual(keys);
    }),
    { seed: 24 },
  );
});
