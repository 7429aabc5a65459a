import { expect, test } from "vitest";
import { createRecentContent } from "./recent-content.ts";

test("content is found until it is overwritten by newer content", () => {
  const recent = createRecentContent(10);
  const first = recent.put(Uint8Array.of(1, 2, 3, 4));
  const second = recent.put(Uint8Array.of(5, 6, 7, 8));
  expect([...recent.at(first, 4)!]).toEqual([1, 2, 3, 4]);
  // Four bytes do not fit after the existing eight, so they overwrite the first.
  const third = recent.put(Uint8Array.of(9, 10, 11, 12));
  expect(recent.at(first, 4)).toBeUndefined();
  expect([...recent.at(second, 4)!]).toEqual([5, 6, 7, 8]);
  expect([...recent.at(third, 4)!]).toEqual([9, 10, 11, 12]);
});

test("content larger than the buffer is not stored", () => {
  const recent = createRecentContent(10);
  expect(recent.put(new Uint8Array(11))).toBeUndefined();
  expect(recent.at(undefined, 11)).toBeUndefined();
});
