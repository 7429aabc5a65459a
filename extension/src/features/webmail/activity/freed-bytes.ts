/** By how many bytes the mailbox's quota went down or, with `isAbout`, the sum of the rounded sizes that the webmail shows. */
export type FreedBytes = { bytes?: number; isAbout?: true };

/**
 * By how many bytes a mailbox shrank between two readings of its IMAP quota, in kilobytes of 1024; `undefined` if a reading is unknown.
 * Mail that arrives in between makes the result too small, never too large.
 */
export function freedBytes(before: unknown, after: unknown): number | undefined {
  const [from, to] = [before, after].map((reading) =>
    typeof reading === "number" || typeof reading === "string" ? Number(reading) : Number.NaN,
  ) as [number, number];
  return from >= to ? (from - to) * 1024 : undefined;
}
