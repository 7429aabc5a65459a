import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  afterScanOf,
  endingWith,
  entryOf,
  find,
  hash,
  type Read,
  text,
} from "../test/find-in-memory.ts";
import type { FileEntry } from "../file.ts";
import { createDuplicateFinder } from "./duplicate-finder.ts";

test("files of equal content are one group, of equal beginning alone they are not", async () => {
  const { finder } = await find([
    text("b", "same"),
    text("other", "diff"),
    text("a", "same"),
    text("long", "same and more"),
  ]);
  expect(finder.groups()).toEqual([
    {
      bytes: 4,
      files: [
        { path: "a", bytes: 4, modifiedAtMs: 1 },
        { path: "b", bytes: 4, modifiedAtMs: 1 },
      ],
    },
  ]);
  expect(finder.progress()).toMatchObject({ leftBytes: 0, foundGroups: 1, freeableBytes: 4 });
});

test("files whose hash is equal by accident are told apart byte for byte", async () => {
  const constant = () => ({ update: () => undefined, digest: () => 1n });
  const small = [text("a", "same"), text("b", "diff"), text("c", "same"), text("d", "diff")];
  const large = [1, 2, 1, 3, 2].map((last, index) => entryOf(`${index}`, endingWith(last)));
  const { paths } = await find([...small, ...large], constant);
  expect(paths).toEqual([
    ["0", "2"],
    ["1", "4"],
    ["a", "c"],
    ["b", "d"],
  ]);
});

test("views of a larger buffer are compared by their own bytes", async () => {
  const shifted = (path: string, content: string, offset: number): FileEntry => ({
    ...text(path, content),
    read: async (from, to) => {
      const buffer = new Uint8Array(offset + to - from);
      buffer.set(new TextEncoder().encode(content).slice(from, to), offset);
      return buffer.subarray(offset);
    },
  });
  const { paths } = await find(
    [
      shifted("1", "abcdefgh", 0),
      shifted("2", "abcdefgh", 3),
      shifted("3", "abcdefgX", 4),
      shifted("4", "Xbcdefgh", 8),
    ],
    () => ({ update() {}, digest: () => 0n }),
  );
  expect(paths).toEqual([["1", "2"]]);
});

test("a file of unique size is not read, and an empty file or a path listed twice is no copy", async () => {
  const reads: Read[] = [];
  const { paths } = await find([
    text("alone", "12345", reads),
    text("alone", "12345", reads),
    text("empty1", "", reads),
    text("empty2", "", reads),
  ]);
  expect(reads).toEqual([]);
  expect(paths).toEqual([]);
});

test("small files are read once", async () => {
  const reads: Read[] = [];
  const small = new Uint8Array(64 * 1024);
  await find(["s1", "s2", "s3"].map((path) => entryOf(path, small, reads)));
  expect(reads.map(({ bytes }) => bytes)).toEqual([65_536, 65_536, 65_536]);
});

test("a small file is read again if its content is no longer in memory", async () => {
  const reads: Read[] = [];
  const fillers = Array.from({ length: 129 }, (_, seed) => {
    const content = new Uint8Array(65_536).fill(seed);
    content[0] = seed >> 8;
    return entryOf(`filler${seed}`, content);
  });
  // 129 × 64 KiB are more than the 8 MiB that stay in memory.
  const finder = createDuplicateFinder(hash);
  for (const entry of [text("a", "same", reads), text("b", "else", reads)]) await finder.add(entry);
  for (const entry of fillers) await finder.add(entry);
  await finder.add(text("c", "same", reads));
  await finder.finish();
  expect(finder.groups().map(({ files }) => files.map(({ path }) => path))).toEqual([["a", "c"]]);
  expect(reads.map(({ path }) => path)).toEqual(["a", "b", "c", "c", "a"]);
});

test("of large files, the first 4 KiB are read, and the rest only if they are equal", async () => {
  const reads: Read[] = [];
  const other = endingWith(0);
  other[0] = 1;
  await find([entryOf("a", endingWith(0), reads), entryOf("b", other, reads)]);
  expect(reads).toEqual([
    { path: "a", bytes: 4096 },
    { path: "b", bytes: 4096 },
  ]);
});

test("the progress advances within a large file", async () => {
  const lefts: number[] = [];
  const finder = createDuplicateFinder(hash);
  const large = (path: string): FileEntry => ({
    ...entryOf(path, endingWith(0, 3_000_000)),
    read: async (from, to) => {
      lefts.push(finder.progress().leftBytes);
      return endingWith(0, 3_000_000).slice(from, to);
    },
  });
  await Promise.all([finder.add(large("a")), finder.add(large("b"))]);
  await finder.finish();
  // Opening counts as 65,536 bytes. "a" has nothing to be compared with; then "b" is read in three parts, and "a" beside it.
  expect(lefts.slice(2).map((left) => Math.round(left / 1e6))).toEqual([6, 6, 2, 2, 1, 1]);
  expect(finder.progress()).toMatchObject({ doneBytes: 6_131_072, leftBytes: 0 });
});

test("with many contents of equal beginning, each file is read at most three times", async () => {
  const reads: Read[] = [];
  await find(
    Array.from({ length: 40 }, (_, index) => entryOf(`${index}`, endingWith(index), reads)),
  );
  // Its beginning, its hash, and for the first two the comparison.
  const whole = reads.filter(({ bytes }) => bytes > 4096);
  expect(whole).toHaveLength(42);
});

test("an unreadable file is reported and blocks nothing", async () => {
  const broken = { ...text("broken", "same"), read: () => Promise.reject(new Error("locked")) };
  const { paths, finder } = await find([broken, text("a", "same"), text("b", "same")]);
  expect(finder.unreadable()).toEqual(["broken"]);
  expect(paths).toEqual([["a", "b"]]);
});

test("a file that vanishes after its beginning was read is reported, and the others are compared", async () => {
  const vanishing: FileEntry = {
    ...entryOf("vanishing", endingWith(1)),
    read: async (from, to) => {
      if (to - from > 4096) throw new Error("gone");
      return endingWith(1).slice(from, to);
    },
  };
  const rest = ["a", "b"].map((path) => entryOf(path, endingWith(1)));
  for (const entries of [
    [vanishing, ...rest],
    [...rest, vanishing],
  ]) {
    const { paths, finder } = await find(entries);
    expect(finder.unreadable()).toEqual(["vanishing"]);
    expect(paths).toEqual([["a", "b"]]);
  }
});

test("after an abort nothing more is read, and the groups found before stay", async () => {
  const stop = new AbortController();
  const finder = createDuplicateFinder(hash, { signal: stop.signal });
  for (const path of ["a", "b"]) await finder.add(entryOf(path, endingWith(1)));
  await finder.finish();
  const reads: Read[] = [];
  const stopping: FileEntry = {
    ...entryOf("c", endingWith(1)),
    read: async (from, to) => {
      if (to > 4096) stop.abort();
      return endingWith(1).slice(from, to);
    },
  };
  await finder.add(stopping);
  await finder.add(entryOf("d", endingWith(1), reads));
  await finder.finish();
  expect(finder.groups().map(({ files }) => files.map(({ path }) => path))).toEqual([["a", "b"]]);
  expect(reads).toEqual([]);
  expect(finder.unreadable()).toEqual([]);
});

test("any set of files is grouped as by comparing all contents, in any order", async () => {
  const file = fc.record({
    bytes: fc.constantFrom(1, 3, 65_536, 65_537, 1_100_000),
    last: fc.integer({ min: 0, max: 2 }),
    first: fc.integer({ min: 0, max: 1 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 12 }), fc.nat(12), async (files, before) => {
      const entries = files.map(({ bytes, first, last }, index) => {
        const content = endingWith(last, bytes);
        content[0]! += first;
        return { content, entry: entryOf(`f${index}`, content) };
      });
      const all = entries.map(({ entry }) => entry);
      // A part of the files may have been scanned before, in another order.
      const options = await afterScanOf(all.slice(before).toReversed());
      const { paths } = await find(all, hash, options);
      const expected = Map.groupBy(entries, ({ content }) =>
        [content.length, content[0], content.at(-1)].join(),
      );
      const groups = [...expected.values()]
        .filter(({ length }) => length > 1)
        .map((members) => members.map(({ entry }) => entry.path).toSorted());
      const sorted = (lists: string[][]) => lists.map((list) => list.join()).toSorted();
      expect(sorted(paths)).toEqual(sorted(groups));
    }),
    { numRuns: 60 },
  );
});
