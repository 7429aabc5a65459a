/** Opening a file costs about as much as reading this many bytes. */
export const openingBytes = 64 << 10;
/** Limits the memory of all files that are being compared. */
export const heldAtOnceBytes = 32 << 20;

/**
 * The work of comparing `count` files of one size, in bytes to read. Two files are compared directly, and small ones in memory;
 * three or more large ones are read twice, for their hash and byte for byte.
 */
export function compareWork(count: number, bytes: number, wholeBytes: number): number {
  const isReadOnce = count === 2 || (bytes <= wholeBytes && count * bytes <= heldAtOnceBytes);
  return count * ((isReadOnce ? 1 : 2) * bytes + openingBytes);
}
