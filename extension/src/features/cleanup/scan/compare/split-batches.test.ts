import type { Candidate } from "@digital-cleanup/cleaner";
import { expect, test } from "vitest";
import { splitBatches } from "./split-batches.ts";

const same = (name: string, bytes: number, count: number): Candidate[] =>
  Array.from({ length: count }, (_, index) => ({
    path: `${name}${index}`,
    bytes,
    modifiedAtMs: 1,
    prefixHash: 1n,
  }));

test("a class of candidates stays in one batch, the largest class first", () => {
  const batches = splitBatches([same("small", 10, 130), same("big", 1_000_000, 2)]);
  // Big: 1,000,000 to free; small: 10 × 129. The first batch may have 128 files, so it takes both.
  expect(batches).toHaveLength(1);
  expect(batches[0]!.files.map(({ path }) => path).slice(0, 3)).toEqual(["big0", "big1", "small0"]);
  expect(batches[0]!.files).toHaveLength(132);
  // (1,000,000 + 65,536) × 2 + (10 + 65,536) × 130.
  expect(batches[0]!.workBytes).toBe(10_652_052);
});

test("a batch ends at 128 files or 64 MiB", () => {
  const films = [same("a", 40 << 20, 2), same("b", 39 << 20, 2)];
  const notes = [same("c", 100, 100), same("d", 99, 100), same("e", 98, 100)];
  const sizes = splitBatches([...films, ...notes]).map(({ files }) => files.length);
  expect(sizes).toEqual([2, 2, 200, 100]);
});

test("three or more large files are read twice, which the work of a batch contains", () => {
  // (2 × 1,000,000 + 65,536) × 3.
  expect(splitBatches([same("film", 1_000_000, 3)])[0]!.workBytes).toBe(6_196_608);
});

test("without candidates there is no batch", () => {
  expect(splitBatches([])).toEqual([]);
});
