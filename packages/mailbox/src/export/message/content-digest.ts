const [newline, carriageReturn] = [10, 13];

/**
 * A digest of 53 bits of a text whose lines come one by one: the same for programs that end lines differently, or add empty lines at the
 * end. It is not cryptographic; the seed is chosen for each reading, so that a sender cannot prepare two texts for it.
 */
export function createContentDigest(seed: number) {
  let one = 0xdeadbeef ^ seed;
  let other = 0x41c6ce57 ^ Math.imul(seed, 0x9e3779b1);
  let emptyLines = 0;
  const addByte = (byte: number) => {
    one = Math.imul(one ^ byte, 2_654_435_761);
    other = Math.imul(other ^ byte, 1_597_334_677) ^ (one >>> 15);
  };
  return {
    /** A line with its end, or a part of a line that is too long to be held. */
    add(bytes: Uint8Array, from: number, to: number): void {
      let end = to;
      const hasEnd = bytes[end - 1] === newline;
      if (hasEnd) end -= 1;
      if (hasEnd && end > from && bytes[end - 1] === carriageReturn) end -= 1;
      if (end === from) {
        emptyLines += 1;
        return;
      }
      for (; emptyLines > 0; emptyLines -= 1) addByte(newline);
      for (let at = from; at < end; at += 1) addByte(bytes[at]!);
      if (hasEnd) emptyLines += 1;
    },
    /** 53 bits, which a number holds without a string of its own. */
    value: () => ((one ^ (other >>> 13)) >>> 0) * 2 ** 21 + ((other ^ (one >>> 16)) >>> 11),
  };
}
