import { countBits } from "../features/difference-hash.ts";

const partBits = 13;
/** The last one has a bit less. */
const parts = 5;

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
  const tables = Array.from({ length: parts }, (_, part) => createTable(hashes, part));
  const visited = new Uint32Array(hashes.length);
  /** By the number of bits: making them for each search would take longer than the search. */
  const masks: Uint16Array[] = [];
  let search = 0;
  return {
    near(words, from, maxBits, visit) {
      search += 1;
      const low = words[from]!;
      const high = words[from + 1]!;
      for (let part = 0; part < parts; part += 1) {
        const { starts, entries } = tables[part]!;
        // These add up to `maxBits` less one for every part but one.
        const bits = Math.floor((maxBits - part) / parts);
        if (bits < 0) return;
        const value = valueOf(part, low, high);
        for (const mask of (masks[bits] ??= masksUpTo(bits))) {
          const end = starts[(value ^ mask) + 1]!;
          for (let at = starts[value ^ mask]!; at < end; at += entryWords) {
            const apart = countBits(entries[at]! ^ low) + countBits(entries[at + 1]! ^ high);
            const index = entries[at + 2]!;
            if (apart > maxBits || visited[index] === search) continue;
            visited[index] = search;
            visit(index);
          }
        }
      }
    },
  };
}

function valueOf(part: number, low: number, high: number): number {
  const from = part * partBits;
  // Numbers are shifted by the remainder of 32.
  const word = from < 32 ? (low >>> from) | (from > 0 ? high << -from : 0) : high >>> from;
  return word & (2 ** partBits - 1);
}

/** The two words of a hash, and its index. Side by side, they are read from memory at once. */
const entryWords = 3;

/** The hashes sorted by one part: those with the value v are the words `starts[v]` to `starts[v + 1]` of `entries`. */
function createTable(hashes: readonly Uint32Array[], part: number) {
  const values = hashes.map((hash) => valueOf(part, hash[0]!, hash[1]!));
  const starts = new Uint32Array(2 ** partBits + 1);
  for (const value of values) starts[value + 1]! += entryWords;
  for (let value = 1; value < starts.length; value += 1) starts[value]! += starts[value - 1]!;
  const next = starts.slice(0, -1);
  const entries = new Uint32Array(hashes.length * entryWords);
  for (const [index, value] of values.entries()) {
    entries.set([...hashes[index]!.subarray(0, 2), index], next[value]);
    next[value]! += entryWords;
  }
  return { starts, entries };
}

/** All patterns of at most `bits` bits in a part. */
const masksUpTo = (bits: number): Uint16Array =>
  Uint16Array.from({ length: 2 ** partBits }, (_, mask) => mask).filter(
    (mask) => countBits(mask) <= bits,
  );
