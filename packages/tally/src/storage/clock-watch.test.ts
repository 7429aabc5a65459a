import { expect, test } from "vitest";
import { ClockWatch } from "./clock-watch.ts";

const hourMs = 3_600_000;

/** A watch of two clocks, asked each minute. */
function watchClocks() {
  const time = { monotonicMs: 50, wallAheadMs: 1_800_000_000_000 };
  const watch = new ClockWatch(
    () => time.monotonicMs + time.wallAheadMs,
    () => time.monotonicMs,
  );
  const waitMs = (durationMs: number) => {
    for (let passed = 0; passed < durationMs; passed += 60_000) {
      time.monotonicMs += 60_000;
      watch.isTrusted();
    }
  };
  return { time, watch, waitMs };
}

test("a clock is trusted once it has gone on for an hour", () => {
  const { watch, waitMs } = watchClocks();
  expect(watch.isTrusted()).toBe(false);
  waitMs(hourMs - 60_000);
  expect(watch.isTrusted()).toBe(false);
  waitMs(60_000);
  expect(watch.isTrusted()).toBe(true);
});

test("a clock that was set, forward or back, is not trusted for an hour", () => {
  const { time, watch, waitMs } = watchClocks();
  waitMs(hourMs);
  for (const shiftMs of [20 * 24 * hourMs, -20 * 24 * hourMs]) {
    time.wallAheadMs += shiftMs;
    expect(watch.isTrusted()).toBe(false);
    waitMs(hourMs - 60_000);
    expect(watch.isTrusted()).toBe(false);
    waitMs(60_000);
    expect(watch.isTrusted()).toBe(true);
  }
});

test("a clock that drifts, or is set little by little, stays trusted", () => {
  const { time, watch, waitMs } = watchClocks();
  waitMs(hourMs);
  for (let minute = 0; minute < 600; minute += 1) {
    time.wallAheadMs += 500;
    waitMs(60_000);
    expect(watch.isTrusted()).toBe(true);
  }
});
