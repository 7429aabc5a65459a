import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPausedQueue } from "./paused-queue.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a key that is added many times within a second is worked on once", async () => {
  const worked: number[] = [];
  const add = createPausedQueue<number>(async (keys) => void worked.push(...keys));
  for (let times = 0; times < 5; times += 1) {
    add([7, 8]);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(worked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(worked).toEqual([7, 8]);
});

test("what is added during the work is worked on after another pause", async () => {
  const worked: number[] = [];
  const add = createPausedQueue<number>(async (keys) => {
    worked.push(...keys);
    if (worked.length === 1) add(keys);
  });
  add([7]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(worked).toEqual([7]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(worked).toEqual([7, 7]);
});

test("work that takes 200 ms is repeated after 4 s at the earliest", async () => {
  let count = 0;
  const add = createPausedQueue<number>(async () => {
    count += 1;
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  add([7]);
  await vi.advanceTimersByTimeAsync(1200);
  add([7]);
  // 20 × 200 ms
  await vi.advanceTimersByTimeAsync(3990);
  expect(count).toBe(1);
  await vi.advanceTimersByTimeAsync(20);
  expect(count).toBe(2);
});
