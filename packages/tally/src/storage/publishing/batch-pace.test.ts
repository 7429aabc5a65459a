import { expect, test } from "vitest";
import { createBatchPace } from "./batch-pace.ts";

const minuteMs = 60_000;

test("an event tries at once, then once a second", () => {
  const pace = createBatchPace();
  expect(pace.mayTry("BRUME", 0, 5)).toBe(true);
  expect(pace.mayTry("BRUME", 999, 6)).toBe(false);
  expect(pace.dueCodes(999)).toEqual([]);
  expect(pace.dueCodes(1000)).toEqual(["BRUME"]);
  expect(pace.mayTry("BRUME", 1000, 6)).toBe(true);
  expect(pace.dueCodes(2000)).toEqual([]);
});

test("an event with many that wait tries less often", () => {
  const pace = createBatchPace();
  pace.mayTry("BRUME", 0, 60_000);
  expect(pace.mayTry("BRUME", minuteMs - 1, 60_000)).toBe(false);
  expect(pace.mayTry("BRUME", minuteMs, 60_000)).toBe(true);
});

test("an event that published what waited tries again after a second", () => {
  const pace = createBatchPace();
  pace.mayTry("BRUME", 0, 60_000);
  pace.noteRead("BRUME", 0, undefined);
  expect(pace.mayTry("BRUME", 999, 5000)).toBe(false);
  expect(pace.mayTry("BRUME", 1000, 5000)).toBe(true);
});

test("a clock that was set back silences no event", () => {
  const pace = createBatchPace();
  pace.mayTry("BRUME", 9 * minuteMs, 5);
  expect(pace.mayTry("BRUME", 0, 5)).toBe(true);
});

test("an event that has nothing to try is not due", () => {
  const pace = createBatchPace();
  pace.postpone("BRUME");
  pace.forget("BRUME");
  expect(pace.dueCodes(0)).toEqual([]);
});

test("an event that did not read all that waits reads on after a second, then from the first key again", () => {
  const pace = createBatchPace();
  const key = Buffer.of(7);
  pace.mayTry("BRUME", 0, 2000);
  pace.noteRead("BRUME", 0, key);
  expect(pace.nextKey("BRUME")).toEqual(key);
  expect(pace.dueCodes(1000)).toEqual(["BRUME"]);
  pace.mayTry("BRUME", 1000, 2000);
  pace.noteRead("BRUME", 0, undefined);
  expect(pace.nextKey("BRUME")).toHaveLength(0);
  expect(pace.dueCodes(2000)).toEqual([]);
});
