/**
 * What a mailbox holds less than before, in bytes, from two readings of IMAP's quota in kilobytes of 1024; nothing where one
 * is not known. Mail that came in meanwhile makes it too small, never too large.
 */
export function freedBetween(before: unknown, after: unknown): { bytes?: number } {
  const [from, to] = [before, after].map((reading) =>
    typeof reading === "number" || typeof reading === "string" ? Number(reading) : Number.NaN,
  ) as [number, number];
  return from >= to ? { bytes: (from - to) * 1024 } : {};
}
