import { expect, test } from "vitest";
import type { FileEntry } from "../file.ts";
import { endingWith, entryOf, hash, text } from "../test/find-in-memory.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { freeableBytes } from "./group.ts";

test("groups are sorted by freeable bytes", async () => {
  const entries = [
    ...["a", "b", "c", "d"].map((path) => text(path, "12345")), // 3 copies of 5: 15
    ...["e", "f"].map((path) => text(path, "1".repeat(20))), // 1 copy of 20: 20
  ];
  const { groups } = await findDuplicates(entries, { hash });
  expect(groups.map(freeableBytes)).toEqual([20, 15]);
});

test("an abort keeps the groups found so far and marks the result as incomplete", async () => {
  const stop = new AbortController();
  const stopping = (path: string): FileEntry => ({
    ...text(path, "xx"),
    read: async () => {
      stop.abort();
      return new TextEncoder().encode("xx");
    },
  });
  const entries = [
    text("big1", "y".repeat(50)),
    text("big2", "y".repeat(50)),
    stopping("small1"),
    stopping("small2"),
  ];
  const { groups, isComplete } = await findDuplicates(entries, {
    hash,
    signal: stop.signal,
    parallelReads: 1,
  });
  expect(groups.map(({ files }) => files.map(({ path }) => path))).toEqual([["big1", "big2"]]);
  expect(isComplete).toBe(false);
});

test("parallel reads are limited", async () => {
  let running = 0;
  let most = 0;
  const entries = Array.from({ length: 60 }, (_, index) => ({
    ...text(`f${index}`, "same"),
    read: async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      return new TextEncoder().encode("same");
    },
  }));
  const { groups } = await findDuplicates(entries, { hash, parallelReads: 4 });
  expect(groups[0]?.files).toHaveLength(60);
  expect(most).toBe(4);
});

test("the progress of large files stands at 100% only once all of them are compared byte for byte", async () => {
  const seen: number[] = [];
  await findDuplicates(
    ["a", "b", "c"].map((path) => entryOf(path, endingWith(1))),
    { hash, onProgress: ({ share }) => seen.push(share) },
  );
  expect(seen.filter((share) => share >= 0.99)).toEqual([1]);
});
