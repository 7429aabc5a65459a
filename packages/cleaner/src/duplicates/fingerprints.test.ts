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
import { rememberFingerprints } from "./fingerprints.ts";

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

test("what a second scan remembered is remembered for the third", async () => {
  const files = () => withTails({ a: 1, b: 2, c: 1 });
  const second = await find(files(), hash, await afterScanOf(files()));
  const remembered = rememberFingerprints(second.finder.fingerprints());
  const reads: Read[] = [];
  const { paths } = await find(withTails({ a: 1, b: 2, c: 1 }, reads), hash, { remembered });
  expect(paths).toEqual([["a", "c"]]);
  expect(reads).toEqual([]);
});
