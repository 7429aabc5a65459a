/** The bytes of a key as text, to look it up in a `Map`. */
export const keyText = (key: Uint8Array): string =>
  (Buffer.isBuffer(key) ? key : Buffer.from(key.buffer, key.byteOffset, key.byteLength)).toString(
    "latin1",
  );
