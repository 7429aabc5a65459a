import * as fc from "fast-check";
import { expect, test } from "vitest";
import { hashDistance } from "../features/difference-hash.ts";
import { createHashIndex } from "./hash-index.ts";

const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const hash = fc.tuple(word, word).map((words) => Uint32Array.from(words));

/** A hash with some bits of `near` changed. */
const withBits = ([low = 0, high = 0]: Uint32Array, bits: readonly number[]): Uint32Array => {
  const words = Uint32Array.of(low, high);
  for (const bit of bits) words[bit >> 5]! ^= 1 << (bit & 31);
  return words;
};

test("the index finds exactly the hashes that comparing each finds", () => {
  const bits = fc.uniqueArray(fc.nat(63), { maxLength: 16 });
  const hashes = fc.tuple(
    hash,
    fc.array(bits, { maxLength: 12 }),
    fc.array(hash, { maxLength: 12 }),
  );
  fc.assert(
    fc.property(hashes, fc.nat(14), ([wanted, changes, others], maxBits) => {
      const all = [...changes.map((each) => withBits(wanted, each)), ...others];
      const found: number[] = [];
      createHashIndex(all).near(wanted, 0, maxBits, (index) => found.push(index));
      const expected = all.flatMap((each, index) =>
        hashDistance(wanted, each) <= maxBits ? [index] : [],
      );
      expect(found.toSorted((a, b) => a - b)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});
