import { expect, test } from "vitest";
import { StorageUnavailable } from "../store.ts";
import { createAsyncGroupCommit, type Job } from "./group-commit.ts";

/** Commits groups when told to. An operation that is its own needs' code "bad" fails its group. */
function createWriter() {
  const groups: number[] = [];
  let free: (() => void) | undefined;
  const write = async (jobs: readonly Job[]): Promise<unknown[]> => {
    groups.push(jobs.length);
    await new Promise<void>((resolve) => (free = resolve));
    if (jobs.some(({ needs }) => needs?.codes[0] === "bad")) throw new Error("bad");
    if (jobs.some(({ needs }) => needs?.codes[0] === "down")) throw new StorageUnavailable();
    return jobs.map(({ needs }) => needs?.codes[0]);
  };
  return { groups, write, free: () => free?.() };
}
const needsOf = (code: string) => ({ codes: [code] });
const nothing = () => () => undefined;

test("operations that arrive while a group is written form the next group", async () => {
  const { groups, write, free } = createWriter();
  const { run, counts } = createAsyncGroupCommit(write);
  const first = run(nothing, needsOf("1"));
  await expect.poll(() => groups).toEqual([1]);
  const others = ["2", "3", "4"].map((code) => run(nothing, needsOf(code)));
  free();
  expect(await first).toBe("1");
  await expect.poll(() => groups).toEqual([1, 3]);
  free();
  expect(await Promise.all(others)).toEqual(["2", "3", "4"]);
  expect(counts).toEqual({ commits: 2, operations: 4 });
});

test("an operation at fault is refused alone, and the others of its group are stored", async () => {
  const { groups, write, free } = createWriter();
  const { run } = createAsyncGroupCommit(write);
  const results = Promise.allSettled(["1", "bad", "3"].map((code) => run(nothing, needsOf(code))));
  for (let count = 1; count <= 4; count += 1) {
    await expect.poll(() => groups).toHaveLength(count);
    free();
  }
  expect(await results).toMatchObject([
    { value: "1" },
    { reason: new Error("bad") },
    { value: "3" },
  ]);
  expect(groups).toEqual([3, 1, 1, 1]);
});

test("a storage that does not respond refuses the whole group at once", async () => {
  const { groups, write, free } = createWriter();
  const { run } = createAsyncGroupCommit(write);
  const results = Promise.allSettled(["1", "down"].map((code) => run(nothing, needsOf(code))));
  await expect.poll(() => groups).toEqual([2]);
  free();
  expect(await results).toMatchObject([
    { reason: expect.any(StorageUnavailable) },
    { reason: expect.any(StorageUnavailable) },
  ]);
  expect(groups).toEqual([2]);
});
