import { countBits } from "../features/difference-hash.ts";

/** Where each part of a hash begins, and how many bits it has. */
const parts = [
  { from: 0, bits: 13 },
  { from: 13, bits: 13 },
  { from: 26, bits: 13 },
  { from: 39, bits: 13 },
  { from: 52, bits: 12 },
] as const;
type Part = (typeof parts)[number];

/** Finds hashes near a hash without comparing all of them. */
export type HashIndex = {
  /** Calls `visit` with the index of each hash at most `maxBits` away, once each, in no particular order. */
  near(words: Uint32Array, from: number, maxBits: number, visit: (index: number) => void): void;
};

/**
 * An index of 64-bit hashes. Each part of a hash has a table from its value to the hashes, and a search looks at the values near
 * its own, in each part just as far as is needed: hashes that are farther apart in every part differ in more than `maxBits`.
 */
export function createHashIndex(hashes: readonly Uint32Array[]): HashIndex {
  const tables = parts.map((part) => createTable(hashes, part));
  const visited = new Uint32Array(hashes.length);
  let search = 0;
  return {
    near(words, from, maxBits, visit) {
      search += 1;
      const low = words[from]!;
      const high = words[from + 1]!;
      for (let number = 0; number < parts.length; number += 1) {
        const { part, starts, entries, masks } = tables[number]!;
        // These add up to `maxBits` less one for every part but one.
        const partBits = Math.floor((maxBits - number) / parts.length);
        if (partBits < 0) continue;
        const value = valueOf(part, low, high);
        for (const mask of (masks[partBits] ??= masksUpTo(partBits, part.bits))) {
          const end = starts[(value ^ mask) + 1]!;
          for (let at = starts[value ^ mask]!; at < end; at += entryWords) {
            const bits = countBits(entries[at]! ^ low) + countBits(entries[at + 1]! ^ high);
            const index = entries[at + 2]!;
            if (bits > maxBits || visited[index] === search) continue;
            visited[index] = search;
            visit(index);
          }
        }
      }
    },
  };
}

function valueOf({ from, bits }: Part, low: number, high: number): number {
  const mask = (1 << bits) - 1;
  if (from >= 32) return (high >>> (from - 32)) & mask;
  if (from + bits <= 32) return (low >>> from) & mask;
  return ((low >>> from) | (high << (32 - from))) & mask;
}

/** The two words of a hash, and its index. Side by side, they are read from memory at once. */
const entryWords = 3;

/** The hashes sorted by one part: those with the value v are the words `starts[v]` to `starts[v + 1]` of `entries`. */
function createTable(hashes: readonly Uint32Array[], part: Part) {
  const values = hashes.map((hash) => valueOf(part, hash[0]!, hash[1]!));
  const starts = new Uint32Array(2 ** part.bits + 1);
  for (const value of values) starts[value + 1]! += entryWords;
  for (let value = 1; value < starts.length; value += 1) starts[value]! += starts[value - 1]!;
  const next = starts.slice(0, -1);
  const entries = new Uint32Array(hashes.length * entryWords);
  for (const [index, value] of values.entries()) {
    entries.set([hashes[index]![0]!, hashes[index]![1]!, index], next[value]!);
    next[value]! += entryWords;
  }
  return { part, starts, entries, masks: [] as Uint16Array[] };
}

/** All patterns of at most `bits` bits in a part of `partBits`. */
function masksUpTo(bits: number, partBits: number): Uint16Array {
  const found = [0];
  let last = [{ mask: 0, next: 0 }];
  for (let count = 0; count < bits; count += 1) {
    last = last.flatMap(({ mask, next }) =>
      Array.from({ length: partBits - next }, (_, index) => ({
        mask: mask | (1 << (next + index)),
        next: next + index + 1,
      })),
    );
    found.push(...last.map(({ mask }) => mask));
  }
  return Uint16Array.from(found);
}
