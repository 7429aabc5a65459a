import { expect, test } from "vitest";
import { serialize } from "./serialize.ts";

test("a slow call ends before the next one reads the state", async () => {
  let state = "old";
  const delays = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const seen: string[] = [];
  let calls = 0;
  const task = serialize(async () => {
    const read = state;
    await delays[calls++]!.promise;
    seen.push(read);
  });
  void task();
  await Promise.resolve();
  state = "new";
  const second = task();
  delays[1]!.resolve();
  delays[0]!.resolve();
  await second;
  expect(seen).toEqual(["old", "new"]);
});

test("a call that fails is reported, and the next one runs", async () => {
  let calls = 0;
  const reported: unknown[] = [];
  const log = console.error;
  console.error = (error) => reported.push(error);
  try {
    const task = serialize(async () => {
      calls += 1;
      if (calls === 1) throw new Error("first");
    });
    void task();
    await task();
  } finally {
    console.error = log;
  }
  expect(calls).toBe(2);
  expect(reported).toEqual([new Error("first")]);
});
