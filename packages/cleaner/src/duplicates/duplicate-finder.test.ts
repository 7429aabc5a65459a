import fc from "fast-check";
import { expect, test } from "vitest";
import type { FileEntry } from "../file.ts";
import { createDuplicateFinder, type FinderOptions } from "./duplicate-finder.ts";
import { rememberFingerprints } from "./fingerprints.ts";
import { createXxHash } from "./hash.ts";

const hash = await createXxHash();

type Read = { path: string; bytes: number };

/** A file in memory that notes how much of it was read. */
const entryOf = (path: string, content: Uint8Array, reads: Read[] = []): FileEntry => ({
  path,
  bytes: content.length,
  modifiedAtMs: 1,
  read: async (from, to) => {
    reads.push({ path, bytes: to - from });
    return content.slice(from, to);
  },
});
const text = (path: string, content: string, reads?: Read[]) =>
  entryOf(path, new TextEncoder().encode(content), reads);
/** More than 64 KiB, of which only the last byte is chosen. */
const endingWith = (last: number, bytes = 300_000) => {
  const content = new Uint8Array(bytes);
  content[bytes - 1] = last;
  return content;
};

async function find(entries: FileEntry[], createHash = hash, options: FinderOptions = {}) {
  const finder = createDuplicateFinder(createHash, options);
  await Promise.all(entries.map((entry) => finder.add(entry)));
  await finder.finish();
  const paths = finder.groups().map(({ files }) => files.map(({ path }) => path));
  return { paths, finder };
}

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

test("files of equal size and beginning are told apart by their last byte", async () => {
  const { paths, finder } = await find(
    [1, 2, 1, 2, 3].map((last, index) => entryOf(`f${index}`, endingWith(last))),
  );
  expect(paths).toEqual([
    ["f0", "f2"],
    ["f1", "f3"],
  ]);
  expect(finder.progress()).toMatchObject({ foundGroups: 2, freeableBytes: 600_000 });
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

/** The options of a scan that follows the scan of `entries`. */
async function afterScanOf(entries: FileEntry[]): Promise<FinderOptions> {
  const { finder } = await find(entries);
  return { remembered: rememberFingerprints(finder.fingerprints()) };
}
const withTails = (tails: Record<string, number>, reads?: Read[]) =>
  Object.entries(tails).map(([path, last]) => entryOf(path, endingWith(last), reads));

test("a second scan of the same files reads none of them, and says that they were compared earlier", async () => {
  const tails = { a: 1, b: 2, c: 1, d: 2, e: 3 };
  const options = await afterScanOf([...withTails(tails), text("f", "same"), text("g", "same")]);
  const reads: Read[] = [];
  const { paths, finder } = await find(
    [...withTails(tails, reads), text("f", "same", reads), text("g", "same", reads)],
    hash,
    options,
  );
  expect(reads).toEqual([]);
  expect(paths).toEqual([
    ["a", "c"],
    ["b", "d"],
    ["f", "g"],
  ]);
  expect(finder.groups().map(({ isRemembered }) => isRemembered)).toEqual([true, true, true]);
  expect(finder.progress()).toMatchObject({ leftBytes: 0, foundGroups: 3 });
});

test("a new or changed file is read, and compared with one file of each content that it may equal", async () => {
  const options = await afterScanOf(withTails({ a: 1, b: 1, c: 2 }));
  const reads: Read[] = [];
  // "c" has the same size and another time.
  const changed = { ...entryOf("c", endingWith(1), reads), modifiedAtMs: 2 };
  const { paths } = await find(
    [...withTails({ a: 1, b: 1 }, reads), changed, ...withTails({ new: 3 }, reads)],
    hash,
    options,
  );
  expect(paths).toEqual([["a", "b", "c"]]);
  expect(reads.filter(({ path }) => path === "b")).toEqual([]);
});

test("files of a second scan are compared with new files that were added before them", async () => {
  const options = await afterScanOf(withTails({ a: 1, b: 2, c: 1, d: 2 }));
  const { paths } = await find(
    withTails({ new: 2, other: 4, a: 1, b: 2, c: 1, d: 2 }),
    hash,
    options,
  );
  expect(paths).toEqual([
    ["b", "d", "new"],
    ["a", "c"],
  ]);
});

test("what a second scan remembered is remembered for the third", async () => {
  const files = () => withTails({ a: 1, b: 2, c: 1 });
  const second = await find(files(), hash, await afterScanOf(files()));
  const remembered = rememberFingerprints(second.finder.fingerprints());
  const reads: Read[] = [];
  const { paths } = await find(withTails({ a: 1, b: 2, c: 1 }, reads), hash, { remembered });
  expect(paths).toEqual([["a", "c"]]);
  expect(reads).toEqual([]);
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
