export const firstKey = Buffer.alloc(0);
/** Greater than every key. */
export const afterLastKey = Buffer.alloc(33, 255);

export type KeyRange = { from: Uint8Array; before: Uint8Array };

function startOf(step: number, steps: number): Uint8Array {
  if (step === 0) return firstKey;
  if (step === steps) return afterLastKey;
  const start = Buffer.alloc(4);
  start.writeUInt32BE(Math.floor((2 ** 32 * step) / steps));
  return start;
}

/** One of `steps` ranges that contain all keys. Keys are hashes, so equal ranges contain about the same number of rows. */
export const keyRange = (step: number, steps: number): KeyRange => ({
  from: startOf(step, steps),
  before: startOf(step + 1, steps),
});

export const allKeys: KeyRange = { from: firstKey, before: afterLastKey };

/** The smallest byte string that is greater than a key. */
export const keyAfter = (key: Uint8Array): Uint8Array => Buffer.concat([key, Buffer.alloc(1)]);
