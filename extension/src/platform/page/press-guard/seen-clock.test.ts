import { expect, test } from "vitest";
import { createSeenClock } from "./seen-clock.ts";

const checked = (checks: readonly (readonly [isSeen: boolean, atMs: number])[]) => {
  const clock = createSeenClock({ readyMs: 1000, maxPauseMs: 500 });
  for (const check of checks) clock.note(...check);
  return clock;
};
const every200 = (fromMs: number, toMs: number): [boolean, number][] =>
  Array.from({ length: (toMs - fromMs) / 200 + 1 }, (_, at) => [true, fromMs + at * 200]);

test("is ready after a second of being seen", () => {
  const clock = checked(every200(0, 1000));
  expect([clock.isReady(999), clock.isReady(1000)]).toEqual([false, true]);
});

test("one check that sees nothing starts the second again", () => {
  const clock = checked([...every200(0, 1000), [false, 1100], ...every200(1200, 2000)]);
  expect([clock.isReady(2000), clock.isReady(2200)]).toEqual([false, true]);
});

test("a pause between checks counts as not seen", () => {
  const clock = checked([...every200(0, 400), [true, 1000]]);
  expect([clock.isReady(1999), clock.isReady(2000)]).toEqual([false, true]);
});

test("a press counts by the time it was made, however long it waited", () => {
  const clock = checked(every200(0, 2000));
  expect([clock.isReady(500), clock.isReady(1500)]).toEqual([false, true]);
});

test("is not ready before the first check", () => {
  expect(checked([]).isReady(1e9)).toBe(false);
});
