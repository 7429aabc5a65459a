import { expect, test } from "vitest";
import { createLimiter } from "./limiter.ts";

test("each id has its own uses in a minute, and all of them again in the next", () => {
  let nowMs = 60_000 * 10 + 15_000;
  const limit = createLimiter(2, () => nowMs);
  expect([limit("a"), limit("a"), limit("b")]).toEqual([undefined, undefined, undefined]);
  // 45 s are left of the minute
  expect(limit("a")).toBe(45);
  nowMs += 45_000;
  expect(limit("a")).toBeUndefined();
});

test("bytes and text are ids alike", () => {
  const limit = createLimiter(1, () => 0);
  expect(limit(Uint8Array.of(1, 2))).toBeUndefined();
  expect(limit(Uint8Array.of(1, 2))).toBe(60);
  expect(limit(Uint8Array.of(1, 3))).toBeUndefined();
});
