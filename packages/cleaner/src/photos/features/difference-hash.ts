import type { Turn } from "../header/photo-header.ts";
import { type Grid, reduce } from "./reduce.ts";
import type { Part } from "./parts.ts";
import { sourcePlace, turns } from "./turn-grid.ts";

/** Bits that say of each place whether it is brighter than its right neighbour: 64 bits of 9 × 8, in two words. */
export const hashWords = 2;
const fineSide = 16;

/** The 64-bit hashes of a picture seen in each of the eight turns, two words each, in the order of the turns. */
export function turnedHashes(grey: Grid): Uint32Array {
  const plane = { data: grey.values, columns: grey.columns, rows: grey.rows };
  const wide = reduce(plane, 9, 8);
  const high = reduce(plane, 8, 9);
  const words = new Uint32Array(turns.length * hashWords);
  for (const turn of turns) {
    hashInto(turn < 5 ? wide : high, turn, words, (turn - 1) * hashWords);
  }
  return words;
}

/** The hash of each of some parts of a picture, as it is. */
export function partHashes({ values, columns, rows }: Grid, parts: readonly Part[]): Uint32Array {
  const words = new Uint32Array(parts.length * hashWords);
  for (const [index, { left, top, width, height }] of parts.entries()) {
    const part = {
      data: values,
      offset: Math.round(top * rows) * columns + Math.round(left * columns),
      stride: columns,
      columns: Math.round(width * columns),
      rows: Math.round(height * rows),
    };
    hashInto(reduce(part, 9, 8), 1, words, index * hashWords);
  }
  return words;
}

function hashInto(
  { values, columns, rows }: Grid,
  turn: Turn,
  words: Uint32Array,
  from: number,
): void {
  for (let bit = 0; bit < 64; bit += 1) {
    const x = bit % 8;
    const y = bit >> 3;
    const left = values[sourcePlace(turn, x, y, columns, rows)]!;
    const right = values[sourcePlace(turn, x + 1, y, columns, rows)]!;
    if (left > right) words[from + (bit >> 5)]! |= 1 << (bit & 31);
  }
}

/** The 256-bit hash of 17 × 16. */
export function fineHash({ values, columns, rows }: Grid): Uint32Array {
  const across = reduce({ data: values, columns, rows }, fineSide + 1, fineSide).values;
  const hash = new Uint32Array(8);
  for (let bit = 0; bit < fineSide ** 2; bit += 1) {
    const at = (bit >> 4) * (fineSide + 1) + (bit & 15);
    if (across[at]! > across[at + 1]!) hash[bit >> 5]! |= 1 << (bit & 31);
  }
  return hash;
}

/** The number of bits that are set in a word. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** The number of bits by which two hashes differ, from the given words on. */
export function hashDistance(
  a: Uint32Array,
  b: Uint32Array,
  fromA = 0,
  fromB = 0,
  words = hashWords,
): number {
  let bits = 0;
  for (let word = 0; word < words; word += 1)
    bits += countBits(a[fromA + word]! ^ b[fromB + word]!);
  return bits;
}
