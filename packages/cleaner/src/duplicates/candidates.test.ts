import { expect, test } from "vitest";
import type { FileEntry } from "../file.ts";
import { createCandidates } from "./candidates.ts";
import { findDuplicates } from "./find-duplicates.ts";
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
const pathsOf = (classes: { path: string }[][]) =>
  classes.map((members) => members.map(({ path }) => path));

async function gather(...entries: FileEntry[]) {
  const candidates = createCandidates(hash);
  for (const entry of entries) await candidates.add(entry);
  return candidates;
}

test("files of equal size and beginning are candidates, others are not", async () => {
  const { groups, classes } = await gather(
    text("b", "same"),
    text("other", "diff"),
    text("a", "same"),
    text("long", "same and more"),
  );
  expect(groups()).toEqual([
    {
      bytes: 4,
      files: [
        { path: "a", bytes: 4, modifiedAtMs: 1 },
        { path: "b", bytes: 4, modifiedAtMs: 1 },
      ],
    },
  ]);
  expect(classes()).toEqual([]);
});

test("different small files of equal hash are left to be compared", async () => {
  const candidates = createCandidates(() => ({
    ...hash(),
    update: () => hash(),
    digest: () => 1n,
  }));
  for (const entry of [text("a", "same"), text("b", "diff"), text("c", "same")]) {
    await candidates.add(entry);
  }
  expect(candidates.groups()).toEqual([]);
  expect(pathsOf(candidates.classes())).toEqual([["a", "b", "c"]]);
});

test("a small file whose candidate copy was read long ago is left to be compared", async () => {
  const fillers = Array.from({ length: 129 }, (_, seed) => {
    const content = new Uint8Array(65_536).fill(seed);
    content[0] = seed >> 8;
    return entryOf(`filler${seed}`, content);
  });
  // 129 × 64 KiB are more than the 8 MiB that stay in memory.
  const { groups, classes } = await gather(
    text("a", "same"),
    text("b", "same"),
    ...fillers,
    text("c", "same"),
  );
  expect(groups()).toEqual([]);
  expect(pathsOf(classes())).toEqual([["a", "b", "c"]]);
});

test("a file of unique size is not read, and an empty file is no candidate", async () => {
  const reads: Read[] = [];
  const { groups, classes } = await gather(
    text("alone", "12345", reads),
    text("empty1", "", reads),
    text("empty2", "", reads),
  );
  expect(reads).toEqual([]);
  expect([...groups(), ...classes()]).toEqual([]);
});

test("small files are read whole, others up to 4 KiB, each once", async () => {
  const reads: Read[] = [];
  const small = new Uint8Array(64 * 1024);
  const bigger = new Uint8Array(64 * 1024 + 1);
  await gather(
    entryOf("s1", small, reads),
    entryOf("s2", small, reads),
    entryOf("b1", bigger, reads),
    entryOf("b2", bigger, reads),
    entryOf("b3", bigger, reads),
  );
  expect(reads).toEqual([
    { path: "s1", bytes: 65_536 },
    { path: "s2", bytes: 65_536 },
    { path: "b1", bytes: 4096 },
    { path: "b2", bytes: 4096 },
    { path: "b3", bytes: 4096 },
  ]);
});

test("an unreadable file is reported and blocks nothing", async () => {
  const broken = { ...text("broken", "same"), read: () => Promise.reject(new Error("locked")) };
  const { groups, unreadable } = await gather(broken, text("a", "same"), text("b", "same"));
  expect(unreadable).toEqual(["broken"]);
  expect(pathsOf(groups().map(({ files }) => files))).toEqual([["a", "b"]]);
});

test("files of equal beginning and different rest are not duplicates", async () => {
  const content = (last: number) => {
    const bytes = new Uint8Array(300_000);
    bytes[299_999] = last;
    return bytes;
  };
  const entries = [1, 2, 1, 2, 3].map((last, place) => entryOf(`f${place}`, content(last)));
  const { classes } = await gather(...entries);
  expect(pathsOf(classes())).toEqual([["f0", "f1", "f2", "f3", "f4"]]);
  const printed = classes().flat();
  const again = printed.map(({ path, prefixHash }) => ({
    ...entries.find((entry) => entry.path === path)!,
    prefixHash,
  }));
  const { groups } = await findDuplicates(again, { hash });
  expect(groups.map(({ files }) => files.map(({ path }) => path))).toEqual([
    ["f0", "f2"],
    ["f1", "f3"],
  ]);
});
