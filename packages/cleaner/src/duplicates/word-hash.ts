import type { Hasher } from "./hash.ts";

const words = new Int32Array(1 << 14);
const block = new Uint8Array(words.buffer);

/** The round of 32-bit xxHash. */
const mix = (hash: number, word: number): number => {
  const sum = hash + Math.imul(word, 0x85ebca77);
  return Math.imul((sum << 13) | (sum >>> 19), 0x9e3779b1);
};

/**
 * A 32-bit hash for a page: faster than a browser reads, and without WebAssembly, which its content security policy need not allow. It
 * only selects candidates: they are compared byte for byte. Contents have equal hashes if they are equal and given in equal parts.
 */
export function createWordHash(): Hasher {
  let state: [number, number, number, number] = [1, 2, 3, 4];
  return {
    update: (bytes) => {
      let [a, b, c, d] = state;
      for (let from = 0; from < bytes.length; from += block.length) {
        const part = bytes.subarray(from, from + block.length);
        block.set(part);
        // Four words are hashed at a time; zeros fill up the last ones.
        block.fill(0, part.length, part.length + 15);
        for (let at = 0; at * 4 < part.length; at += 4) {
          a = mix(a, words[at]!);
          b = mix(b, words[at + 1]!);
          c = mix(c, words[at + 2]!);
          d = mix(d, words[at + 3]!);
        }
      }
      state = [a, b, c, d];
    },
    digest: () => BigInt(state.reduce(mix) >>> 0),
  };
}
