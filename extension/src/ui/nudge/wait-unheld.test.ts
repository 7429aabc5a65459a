import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { waitUnheld } from "./wait-unheld.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("it goes after its time", () => {
  const end = vi.fn<() => void>();
  waitUnheld(20_000, end);
  vi.advanceTimersByTime(19_999);
  expect(end).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(end).toHaveBeenCalledTimes(1);
});

test("it stays as long as anybody holds it, and its time begins again with the last hold", () => {
  const end = vi.fn<() => void>();
  const wait = waitUnheld(20_000, end);
  vi.advanceTimersByTime(15_000);
  wait.hold("focus", true);
  wait.hold("pointer", true);
  vi.advanceTimersByTime(60_000);
  wait.hold("pointer", false);
  vi.advanceTimersByTime(60_000);
  wait.hold("focus", false);
  vi.advanceTimersByTime(19_999);
  expect(end).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(end).toHaveBeenCalledTimes(1);
});

test("one that is stopped never goes by itself", () => {
  const end = vi.fn<() => void>();
  waitUnheld(20_000, end).stop();
  vi.advanceTimersByTime(60_000);
  expect(end).not.toHaveBeenCalled();
});
