import { expect, test } from "vitest";
import { createRateLimit } from "./rate-limit.ts";

test("a burst passes, then as many a second as allowed, for each key on its own", () => {
  const isWithin = createRateLimit({ burst: 3, perSecond: 2 });
  const passed = (key: string, count: number, nowMs: number) =>
    Array.from({ length: count }, () => isWithin(key, nowMs)).filter(Boolean).length;
  expect(passed("a", 100_000, 0)).toBe(3);
  expect(passed("b", 2, 0)).toBe(2);
  // Half a second at two a second is one.
  expect(passed("a", 10, 500)).toBe(1);
  // However long the silence, no more than a burst.
  expect(passed("a", 10, 3_600_000)).toBe(3);
});

test("a clock that is set back gives nothing", () => {
  const isWithin = createRateLimit({ burst: 1, perSecond: 1 });
  expect([isWithin(1, 10_000), isWithin(1, 0), isWithin(1, 500)]).toEqual([true, false, false]);
});
