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
  const ids = [0, 1, 2, 3, 4].map((place) => new Uint8Array(32).fill(255, place, place + 1));
  for (const id of ids) expect(limit(id)).toBeUndefined();
  for (const id of ids) expect(limit(id.slice())).toBe(60);
});

test("twenty thousand ids have a limit each", () => {
  const limit = createLimiter(1, () => 0);
  const ids = Array.from({ length: 20_000 }, (_, index) => `203.0.113.7 ${index}`);
  const refused = () => ids.filter((id) => limit(id) !== undefined).length;
  // 40 bits: 20,000² / 2 / 2⁴⁰ = 0.0002 pairs share a count
  expect(refused()).toBeLessThan(3);
  expect(refused()).toBe(20_000);
});
