import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startCountdown } from "./start-countdown.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("ends after the given time", () => {
  const end = vi.fn<() => void>();
  startCountdown(20_000, end);
  vi.advanceTimersByTime(19_999);
  expect(end).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(end).toHaveBeenCalledTimes(1);
});

test("a hold pauses the countdown, which restarts when the last hold ends", () => {
  const end = vi.fn<() => void>();
  const countdown = startCountdown(20_000, end);
  vi.advanceTimersByTime(15_000);
  countdown.hold("focus", true);
  countdown.hold("pointer", true);
  vi.advanceTimersByTime(60_000);
  countdown.hold("pointer", false);
  vi.advanceTimersByTime(60_000);
  countdown.hold("focus", false);
  vi.advanceTimersByTime(19_999);
  expect(end).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(end).toHaveBeenCalledTimes(1);
});

test("does not end after it was stopped", () => {
  const end = vi.fn<() => void>();
  startCountdown(20_000, end).stop();
  vi.advanceTimersByTime(60_000);
  expect(end).not.toHaveBeenCalled();
});
