import { expect, test } from "vitest";
import { pollAfterMs } from "./poll-pace.ts";

test("a page polls every five seconds, and less often for a crowd", () => {
  expect(pollAfterMs(0, 0)).toBe(5000);
  expect(pollAfterMs(10_000, 0.5)).toBe(5000);
  // 30,001 / 2000 = 15.0005
  expect(pollAfterMs(30_001, 0)).toBe(16_000);
  expect(pollAfterMs(500_000, 0)).toBe(60_000);
});

test("a busy server asks for a quarter of the polls", () => {
  expect(pollAfterMs(100, 0.9)).toBe(20_000);
  expect(pollAfterMs(100_000, 1)).toBe(60_000);
});
