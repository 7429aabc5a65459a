export const firstKey: Uint8Array = Buffer.alloc(0);

/** The smallest byte string that is greater than a key. */
const keyAfter = (key: Uint8Array): Uint8Array => Buffer.concat([key, Buffer.alloc(1)]);

/** The key from which the rows after a part are read; undefined if the part, of at most `maxRows` rows, was the last one. */
export const keyAfterPart = (
  rows: readonly { key: Uint8Array }[],
  maxRows: number,
): Uint8Array | undefined => (rows.length < maxRows ? undefined : keyAfter(rows.at(-1)!.key));
