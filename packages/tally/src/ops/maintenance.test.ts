import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { startMaintenance } from "./maintenance.ts";

test("tasks run one after another repeatedly, whatever one of them throws", async () => {
  const done: string[] = [];
  const errors: unknown[] = [];
  const stop = startMaintenance(
    [
      async () => {
        await setTimeout(5);
        done.push("settle");
        throw new Error("disk");
      },
      () => void done.push("recount"),
    ],
    1,
    (error) => errors.push(error),
  );
  while (done.length < 4) await setTimeout(1);
  await stop();
  expect(done.slice(0, 4)).toEqual(["settle", "recount", "settle", "recount"]);
  expect(errors[0]).toEqual(new Error("disk"));
  const { length } = done;
  await setTimeout(20);
  expect(done).toHaveLength(length);
});

test("stopping signals the running task, waits for it, and starts no other", async () => {
  const done: string[] = [];
  const stop = startMaintenance(
    [
      async (signal) => {
        while (!signal.aborted) await setTimeout(1);
        done.push("left early");
      },
      () => void done.push("never"),
    ],
    60_000,
    () => undefined,
  );
  await stop();
  expect(done).toEqual(["left early"]);
});

test("a first run that is to begin later does not begin once it was stopped", async () => {
  const done: string[] = [];
  const stop = startMaintenance([() => void done.push("never")], 1, () => undefined, 60_000);
  await setTimeout(20);
  await stop();
  expect(done).toEqual([]);
});
