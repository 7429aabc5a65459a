import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startAutoDismiss } from "./auto-dismiss.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("dismisses after the given time", () => {
  const dismiss = vi.fn<() => void>();
  startAutoDismiss(20_000, dismiss);
  vi.advanceTimersByTime(19_999);
  expect(dismiss).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(dismiss).toHaveBeenCalledTimes(1);
});

test("a hold pauses the countdown, which restarts when the last hold ends", () => {
  const dismiss = vi.fn<() => void>();
  const countdown = startAutoDismiss(20_000, dismiss);
  vi.advanceTimersByTime(15_000);
  countdown.hold("focus", true);
  countdown.hold("pointer", true);
  vi.advanceTimersByTime(60_000);
  countdown.hold("pointer", false);
  vi.advanceTimersByTime(60_000);
  countdown.hold("focus", false);
  vi.advanceTimersByTime(19_999);
  expect(dismiss).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(dismiss).toHaveBeenCalledTimes(1);
});

test("does not dismiss after it was stopped", () => {
  const dismiss = vi.fn<() => void>();
  startAutoDismiss(20_000, dismiss).stop();
  vi.advanceTimersByTime(60_000);
  expect(dismiss).not.toHaveBeenCalled();
});
