import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createWriteSchedule } from "./write-schedule.ts";

let writes: number;
const schedule = (write = async () => {}) =>
  createWriteSchedule(
    async () => {
      writes += 1;
      await write();
    },
    () => {},
  );

beforeEach(() => {
  vi.useFakeTimers();
  writes = 0;
});
afterEach(() => vi.useRealTimers());

test.each([
  // At 400 and 800 ms
  ["soon", 2],
  // At 1200 ms
  ["later", 0],
] as const)(
  "a stream of requests that are due %s is written %i times in a second",
  async (when, count) => {
    const { request } = schedule();
    for (let elapsedMs = 0; elapsedMs < 1000; elapsedMs += 10) {
      void request(when);
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(writes).toBe(count);
  },
);

test("requests that are due later are written with one that is due soon", async () => {
  const { request } = schedule();
  const later = request("later");
  await vi.advanceTimersByTimeAsync(500);
  const soon = request("soon");
  await vi.advanceTimersByTimeAsync(390);
  expect(writes).toBe(0);
  await vi.advanceTimersByTimeAsync(10);
  await Promise.all([later, soon]);
  // The timer of the first one was cleared.
  await vi.advanceTimersByTimeAsync(1000);
  expect(writes).toBe(1);
});

test("a request that is due soon waits no longer than one before it", async () => {
  const { request } = schedule();
  void request("later");
  await vi.advanceTimersByTimeAsync(1000);
  void request("soon");
  await vi.advanceTimersByTimeAsync(200);
  expect(writes).toBe(1);
});

test("a request that cannot wait is written at once, with those that waited", async () => {
  const { request } = schedule();
  const waiting = request("soon");
  await request("now");
  await waiting;
  expect(writes).toBe(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(writes).toBe(1);
});

test("what waits is written before the worker ends", async () => {
  const { request, flush } = schedule();
  const waiting = request("soon");
  flush();
  await waiting;
  flush();
  expect(writes).toBe(1);
});

test("a slow write is followed by a pause", async () => {
  const { request } = schedule(() => new Promise((resolve) => setTimeout(resolve, 400)));
  void request("soon");
  await vi.advanceTimersByTimeAsync(450);
  const second = request("soon");
  // The first write lasts from 400 to 800 ms.
  await vi.advanceTimersByTimeAsync(700);
  expect(writes).toBe(1);
  await vi.advanceTimersByTimeAsync(100);
  expect(writes).toBe(2);
  await vi.advanceTimersByTimeAsync(400);
  await second;
});

test("a failed write rejects its own requests only", async () => {
  let isBroken = true;
  const { request } = schedule(async () => {
    if (isBroken) throw new Error("full");
  });
  await expect(request("now")).rejects.toThrow("full");
  isBroken = false;
  await expect(request("now")).resolves.toBeUndefined();
});
