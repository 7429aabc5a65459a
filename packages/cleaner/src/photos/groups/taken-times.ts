import type { Photo } from "../photo.ts";

/** The time of a photo for comparisons with others of the same kind of time: in its zone, or by the camera's clock alone. */
export function takenTime({ header }: Photo): { ms: number; hasZone: boolean } | undefined {
  const { takenAt } = header;
  if (!takenAt) return undefined;
  const { localMs, offsetMinutes } = takenAt;
  return offsetMinutes === undefined
    ? { ms: localMs, hasZone: false }
    : { ms: localMs - offsetMinutes * 60_000, hasZone: true };
}

/**
 * How far apart two photos were taken; `undefined` if unknown. A time with a zone and one without are compared by the camera's
 * clocks.
 */
export function msApart(a: Photo, b: Photo): number | undefined {
  const one = takenTime(a);
  const other = takenTime(b);
  if (!one || !other) return undefined;
  return one.hasZone === other.hasZone
    ? Math.abs(one.ms - other.ms)
    : Math.abs(a.header.takenAt!.localMs - b.header.takenAt!.localMs);
}
