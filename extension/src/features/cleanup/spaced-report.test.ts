import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSpacedReport } from "./spaced-report.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("the last of several values is passed on, even if the work then stands still", () => {
  const report = vi.fn<(done: number) => void>();
  const spaced = createSpacedReport(report, 2000);
  spaced.add(1);
  vi.advanceTimersByTime(1900);
  expect(report).not.toHaveBeenCalled();
  for (let done = 2; done <= 30; done += 1) spaced.add(done);
  vi.advanceTimersByTime(100_000);
  expect(report.mock.calls).toEqual([[30]]);
  spaced.add(31);
  vi.advanceTimersByTime(2000);
  expect(report.mock.calls).toEqual([[30], [31]]);
});

test("nothing is passed on after the end", () => {
  const report = vi.fn<(done: number) => void>();
  const spaced = createSpacedReport(report, 2000);
  spaced.add(1);
  spaced.stop();
  vi.advanceTimersByTime(10_000);
  expect(report).not.toHaveBeenCalled();
});
