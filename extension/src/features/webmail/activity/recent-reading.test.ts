import { afterEach, expect, test, vi } from "vitest";
import { createReading, recentValue } from "./recent-reading.ts";

afterEach(() => vi.useRealTimers());

test("a reading is recent for ten seconds", () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const reading = createReading(79);
  vi.advanceTimersByTime(10_000);
  expect(recentValue(reading)).toBe(79);
  vi.advanceTimersByTime(1);
  expect(recentValue(reading)).toBeUndefined();
});

test("a missing reading has no value", () => {
  expect(recentValue(undefined)).toBeUndefined();
});
