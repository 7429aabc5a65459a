import { hashDistance } from "../features/difference-hash.ts";

const chunkBits = 16;
const chunks = 4;

/** Finds hashes near a hash without comparing all of them. */
export type HashIndex = {
  /** Calls `visit` with the index of each hash at most `maxBits` away, once each, in no particular order. */
  near(words: Uint32Array, from: number, maxBits: number, visit: (index: number) => void): void;
};

/**
 * An index of 64-bit hashes. Two hashes that differ in at most r bits have a quarter that differs in at most r/4: each quarter
 * has a table from its value to the hashes, and a search looks at the values near its own.
 */
export function createHashIndex(hashes: readonly Uint32Array[]): HashIndex {
  const tables = Array.from({ length: chunks }, (_, chunk) => createTable(hashes, chunk));
  const visited = new Uint32Array(hashes.length);
  /** By the number of bits: making them for each search would take longer than the search. */
  const masksByBits = Array.from(
    { length: chunkBits + 1 },
    (): Uint16Array | undefined => undefined,
  );
  let search = 0;
  return {
    near(words, from, maxBits, visit) {
      search += 1;
      const bits = Math.floor(maxBits / chunks);
      const masks = (masksByBits[bits] ??= masksUpTo(bits));
      for (let chunk = 0; chunk < chunks; chunk += 1) {
        const { starts, items } = tables[chunk]!;
        const value = chunkOf(words, from, chunk);
        for (const mask of masks) {
          const bucket = value ^ mask;
          for (let at = starts[bucket]!; at < starts[bucket + 1]!; at += 1) {
            const index = items[at]!;
            if (visited[index] === search) continue;
            visited[index] = search;
            if (hashDistance(words, hashes[index]!, from, 0) <= maxBits) visit(index);
          }
        }
      }
    },
  };
}

const chunkOf = (words: Uint32Array, from: number, chunk: number): number =>
  (words[from + (chunk >> 1)]! >>> ((chunk & 1) * chunkBits)) & 0xffff;

/** The hashes sorted by one quarter: those with the value v are `items[starts[v]]` to `items[starts[v + 1]]`. */
function createTable(hashes: readonly Uint32Array[], chunk: number) {
  const starts = new Uint32Array(2 ** chunkBits + 1);
  for (const hash of hashes) starts[chunkOf(hash, 0, chunk) + 1]! += 1;
  for (let value = 1; value < starts.length; value += 1) starts[value]! += starts[value - 1]!;
  const next = starts.slice(0, -1);
  const items = new Uint32Array(hashes.length);
  for (const [index, hash] of hashes.entries()) {
    const value = chunkOf(hash, 0, chunk);
    items[next[value]!] = index;
    next[value]! += 1;
  }
  return { starts, items };
}

/** All patterns of at most `bits` bits in a quarter. */
function masksUpTo(bits: number): Uint16Array {
  const found = [0];
  let last = [{ mask: 0, next: 0 }];
  for (let count = 0; count < bits; count += 1) {
    last = last.flatMap(({ mask, next }) =>
      Array.from({ length: chunkBits - next }, (_, index) => ({
        mask: mask | (1 << (next + index)),
        next: next + index + 1,
      })),
    );
    found.push(...last.map(({ mask }) => mask));
  }
  return Uint16Array.from(found);
}
