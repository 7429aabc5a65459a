import { beforeAll, describe, expect, test } from "vitest";
import { textEntry } from "../test/memory-port.ts";
import type { FileEntry } from "../file.ts";
import { biggestFiles } from "../findings/biggest-files.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { freeableBytes } from "./group.ts";
import { type CreateHasher, createXxHash } from "./hash.ts";
import type { ScanProgress } from "./scan-progress.ts";

let hash: CreateHasher;
beforeAll(async () => {
  hash = await createXxHash();
});

const pathsOf = (groups: { files: { path: string }[] }[]) =>
  groups.map((group) => group.files.map((file) => file.path));
const big = (letter: string, tail = "") => letter.repeat(200_000 - tail.length) + tail;

describe("finding duplicates", () => {
  test("a path that is listed twice is no duplicate of itself, and empty files are none", async () => {
    const same = [textEntry("a", "same"), textEntry("a", "same")];
    const empty = [textEntry("b", ""), textEntry("c", "")];
    expect((await findDuplicates([...same, ...empty], { hash })).groups).toEqual([]);
  });

  test("files of equal content are one group, regardless of their names", async () => {
    const entries = [textEntry("b/y", "same"), textEntry("a/x", "same"), textEntry("c", "else")];
    const { groups, isComplete } = await findDuplicates(entries, { hash });
    expect(groups).toEqual([
      {
        bytes: 4,
        files: [
          { path: "a/x", bytes: 4, modifiedAtMs: 1000 },
          { path: "b/y", bytes: 4, modifiedAtMs: 1000 },
        ],
      },
    ]);
    expect(isComplete).toBe(true);
  });

  test("files of equal size are no duplicates if only the last byte differs", async () => {
    const entries = [
      textEntry("1", big("a")),
      textEntry("2", big("a", "b")),
      textEntry("3", big("a")),
      textEntry("4", big("a", "b")),
      textEntry("5", big("a", "c")),
    ];
    const { groups } = await findDuplicates(entries, { hash });
    expect(pathsOf(groups)).toEqual([
      ["1", "3"],
      ["2", "4"],
    ]);
  });

  test("views of a larger buffer are compared by their own bytes", async () => {
    const shifted = (path: string, text: string, offset: number): FileEntry => ({
      ...textEntry(path, text),
      read: async (from, to) => {
        const buffer = new Uint8Array(offset + to - from);
        buffer.set(new TextEncoder().encode(text).slice(from, to), offset);
        return buffer.subarray(offset);
      },
    });
    const entries = [
      shifted("1", "abcdefgh", 0),
      shifted("2", "abcdefgh", 3),
      shifted("3", "abcdefgX", 4),
      shifted("4", "Xbcdefgh", 8),
    ];
    const { groups } = await findDuplicates(entries, {
      hash: () => ({ update() {}, digest: () => 0n }),
    });
    expect(pathsOf(groups)).toEqual([["1", "2"]]);
  });

  test("small files are read once each, copies or not", async () => {
    const reads: string[] = [];
    const noting = (path: string, text: string): FileEntry => {
      const entry = textEntry(path, text);
      const read = (from: number, to: number) => {
        reads.push(path);
        return entry.read(from, to);
      };
      return { ...entry, read };
    };
    const entries = [noting("1", "aa"), noting("2", "ab"), noting("3", "aa"), noting("4", "aa")];
    const { groups } = await findDuplicates(entries, { hash });
    expect(pathsOf(groups)).toEqual([["1", "3", "4"]]);
    expect(reads.toSorted()).toEqual(["1", "2", "3", "4"]);
  });

  test("files above the memory limit are compared in parts", async () => {
    // Three times 12 MiB are more than the 32 MiB that are held at once.
    const bytes = 12 << 20;
    let largestReadBytes = 0;
    const of = (path: string, last: number): FileEntry => ({
      path,
      bytes,
      modifiedAtMs: 1000,
      read: async (from, to) => {
        largestReadBytes = Math.max(largestReadBytes, to - from);
        const part = new Uint8Array(to - from);
        if (to === bytes) part[part.length - 1] = last;
        return part;
      },
    });
    const entries = [of("1", 1), of("2", 2), of("3", 1)];
    const { groups } = await findDuplicates(entries, { hash, wholeBytes: bytes });
    expect(pathsOf(groups)).toEqual([["1", "3"]]);
    expect(largestReadBytes).toBeLessThan(bytes);
  });

  test("a hash collision does not group different files", async () => {
    const colliding: CreateHasher = () => ({ update: () => {}, digest: () => 0n });
    const entries = [textEntry("1", "aa"), textEntry("2", "ab"), textEntry("3", "aa")];
    const { groups } = await findDuplicates(entries, { hash: colliding });
    expect(pathsOf(groups)).toEqual([["1", "3"]]);
  });

  test("groups are sorted by freeable bytes", async () => {
    const entries = [
      ...["a", "b", "c", "d"].map((path) => textEntry(path, "12345")), // 3 copies of 5: 15
      ...["e", "f"].map((path) => textEntry(path, "1".repeat(20))), // 1 copy of 20: 20
    ];
    const { groups } = await findDuplicates(entries, { hash });
    expect(groups.map(freeableBytes)).toEqual([20, 15]);
  });

  test("an unreadable file is reported, and its copies are still found", async () => {
    const locked: FileEntry = {
      ...textEntry("locked", "same"),
      read: () => Promise.reject(new Error("locked")),
    };
    const { groups, unreadable } = await findDuplicates(
      [textEntry("a", "same"), locked, textEntry("b", "same")],
      { hash },
    );
    expect(pathsOf(groups)).toEqual([["a", "b"]]);
    expect(unreadable).toEqual(["locked"]);
  });

  test("an abort keeps the groups found so far and marks the result as incomplete", async () => {
    const stop = new AbortController();
    const stopping = (path: string): FileEntry => ({
      ...textEntry(path, "xx"),
      read: async () => {
        stop.abort();
        return new TextEncoder().encode("xx");
      },
    });
    const entries = [
      textEntry("big1", "y".repeat(50)),
      textEntry("big2", "y".repeat(50)),
      stopping("small1"),
      stopping("small2"),
    ];
    const { groups, isComplete } = await findDuplicates(entries, {
      hash,
      signal: stop.signal,
      parallelReads: 1,
    });
    expect(pathsOf(groups)).toEqual([["big1", "big2"]]);
    expect(isComplete).toBe(false);
  });

  test("parallel reads are limited", async () => {
    let running = 0;
    let most = 0;
    const entries = Array.from({ length: 60 }, (_, index) => ({
      ...textEntry(`f${index}`, "same"),
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
      ["a", "b", "c"].map((path) => textEntry(path, big("q"))),
      { hash, onProgress: ({ share }) => seen.push(share) },
    );
    expect(seen.filter((share) => share >= 0.99)).toEqual([1]);
  });

  test("progress ends with every file done and never goes back", async () => {
    const seen: ScanProgress[] = [];
    await findDuplicates(
      [textEntry("a", big("q")), textEntry("b", big("q")), textEntry("c", "alone")],
      { hash, onProgress: (progress) => seen.push(progress) },
    );
    expect(seen[0]).toEqual({
      doneFiles: 1,
      totalFiles: 3,
      share: 0,
      foundGroups: 0,
      freeableBytes: 0,
    });
    expect(seen.at(-1)).toEqual({
      doneFiles: 3,
      totalFiles: 3,
      share: 1,
      foundGroups: 1,
      freeableBytes: 200_000,
    });
    const shares = seen.map((progress) => progress.share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });
});

test("the biggest files come first and empty ones never", () => {
  const files = [
    textEntry("a", "1"),
    textEntry("b", "333"),
    textEntry("c", ""),
    textEntry("d", "22"),
  ];
  expect(biggestFiles(files, 2).map((file) => file.path)).toEqual(["b", "d"]);
  expect(biggestFiles(files, 9).map((file) => file.path)).toEqual(["b", "d", "a"]);
});
