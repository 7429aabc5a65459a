import { expect, test } from "vitest";
import { createRateLimit } from "./rate-limit.ts";

const takeAll = (limit: ReturnType<typeof createRateLimit>, sender: number, nowMs: number) => {
  let taken = 0;
  while (limit.take(sender, 1, nowMs)) taken += 1;
  return taken;
};

test("a sender may take its burst at once, then what each second adds, up to the burst", () => {
  const limit = createRateLimit({ burst: 10, perSecond: 2 });
  expect(takeAll(limit, 1, 0)).toBe(10);
  expect(takeAll(limit, 1, 1500)).toBe(3);
  expect(takeAll(limit, 1, 60_000)).toBe(10);
});

test("one sender leaves the others their share", () => {
  const limit = createRateLimit({ burst: 10, perSecond: 2 });
  takeAll(limit, 1, 0);
  expect(takeAll(limit, 2, 0)).toBe(10);
});

test("what is refused costs nothing, and a clock that is set back gives nothing", () => {
  const limit = createRateLimit({ burst: 10, perSecond: 2 });
  expect(limit.take(1, 11, 5000)).toBe(false);
  expect(limit.take(1, 10, 5000)).toBe(true);
  expect(limit.take(1, 1, 0)).toBe(false);
});

test("a forgotten sender starts anew", () => {
  const limit = createRateLimit({ burst: 10, perSecond: 2 });
  takeAll(limit, 1, 0);
  limit.forget(1);
  expect(takeAll(limit, 1, 0)).toBe(10);
});
