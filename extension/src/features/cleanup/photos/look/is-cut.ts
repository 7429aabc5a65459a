/**
 * Whether a JPEG ends before its end marker, which Firefox does not report. `from`: the end of the embedded preview, which has a
 * marker of its own.
 */
export function isCut(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return false;
  }
  return true;
}
