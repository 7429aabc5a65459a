import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createCalmQueue } from "./calm-queue.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("work starts a second and a half after the last of several keys, once for each key", async () => {
  const worked: number[] = [];
  const add = createCalmQueue<number>(async (keys) => void worked.push(...keys));
  for (let times = 0; times < 3; times += 1) {
    add([7, 8]);
    await vi.advanceTimersByTimeAsync(400);
  }
  // 400 ms of calm so far
  await vi.advanceTimersByTimeAsync(1090);
  expect(worked).toEqual([]);
  await vi.advanceTimersByTimeAsync(20);
  expect(worked).toEqual([7, 8]);
});

test("keys that are added without an end are worked on every three seconds", async () => {
  let count = 0;
  const add = createCalmQueue<number>(async () => void (count += 1));
  for (let times = 0; times < 26; times += 1) {
    add([7]);
    await vi.advanceTimersByTimeAsync(400);
  }
  // Until 10.4 s: at 3, 6.2 and 9.4 s, each 3 s after the first key that waits.
  expect(count).toBe(3);
});

test("what is added during the work is worked on afterwards", async () => {
  const worked: number[] = [];
  const add = createCalmQueue<number>(async (keys) => {
    worked.push(...keys);
    if (worked.length === 1) add(keys);
  });
  add([7]);
  await vi.advanceTimersByTimeAsync(1500);
  expect(worked).toEqual([7]);
  await vi.advanceTimersByTimeAsync(1500);
  expect(worked).toEqual([7, 7]);
});

test("work that takes 200 ms is repeated after 20 s at the earliest", async () => {
  let count = 0;
  const add = createCalmQueue<number>(async () => {
    count += 1;
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  add([7]);
  await vi.advanceTimersByTimeAsync(1700);
  add([7]);
  // 100 × 200 ms
  await vi.advanceTimersByTimeAsync(19_990);
  expect(count).toBe(1);
  await vi.advanceTimersByTimeAsync(20);
  expect(count).toBe(2);
});
