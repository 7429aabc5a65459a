import { expect, test } from "vitest";
import { createLimiter } from "./limiter.ts";

test("each id has its own limit in a minute, and all of it again in the next", () => {
  let nowMs = 60_000 * 10 + 15_000;
  const limit = createLimiter(2, () => nowMs);
  expect([limit("a"), limit("a"), limit("b")]).toEqual([undefined, undefined, undefined]);
  // 45 s of the minute are left
  expect(limit("a")).toBe(45);
  nowMs += 45_000;
  expect(limit("a")).toBeUndefined();
});

test("an id may be bytes or text", () => {
  const limit = createLimiter(1, () => 0);
  expect(limit(Uint8Array.of(1, 2))).toBeUndefined();
  expect(limit(Uint8Array.of(1, 2))).toBe(60);
  expect(limit(Uint8Array.of(1, 3))).toBeUndefined();
});
