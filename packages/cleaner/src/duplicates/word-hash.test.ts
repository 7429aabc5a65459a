import { expect, test } from "vitest";
import { endingWith, entryOf, find, text } from "../test/find-in-memory.ts";
import { createWordHash } from "./word-hash.ts";

const hashOf = (...parts: Uint8Array[]): bigint => {
  const hash = createWordHash();
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const counted = (bytes: number) => Uint8Array.from({ length: bytes }, (_, index) => index * 7);

test("each bit of a content changes its hash", () => {
  const content = counted(37);
  const hashes = new Set([hashOf(content)]);
  for (let bit = 0; bit < content.length * 8; bit += 1) {
    const other = content.slice();
    other[bit >> 3]! ^= 1 << (bit & 7);
    hashes.add(hashOf(other));
  }
  expect(hashes.size).toBe(37 * 8 + 1);
});

test("few of 100,000 contents that differ in one number have equal hashes", () => {
  const content = new Uint32Array(5);
  const hashes = new Set<bigint>();
  for (let number = 1; number <= 100_000; number += 1) {
    content.fill(0);
    content[number % 5] = number;
    hashes.add(hashOf(new Uint8Array(content.buffer)));
  }
  expect(hashes.size).toBeGreaterThan(99_990);
});

test("the place in memory and what was hashed before make no difference", () => {
  const content = counted(70_003);
  const before = hashOf(content);
  const shifted = new Uint8Array(content.length + 3);
  shifted.set(content, 3);
  hashOf(new Uint8Array(200_000).fill(255));
  expect(hashOf(shifted.subarray(3))).toBe(before);
});

test("what follows 64 KiB or an earlier part counts", () => {
  const [one, other] = [counted(200_000), counted(200_000)];
  other[199_999]! ^= 1;
  expect(hashOf(one)).not.toBe(hashOf(other));
  expect(hashOf(one, counted(5))).not.toBe(hashOf(one, counted(6)));
});

test("a search with it finds small and large copies", async () => {
  const large = [1, 2, 1, 3, 2, 1].map((last, index) => entryOf(`${index}`, endingWith(last)));
  const small = [text("a", "same"), text("b", "same"), text("c", "diff")];
  const { paths } = await find([...small, ...large], createWordHash);
  expect(paths).toEqual([
    ["0", "2", "5"],
    ["1", "4"],
    ["a", "b"],
  ]);
});
