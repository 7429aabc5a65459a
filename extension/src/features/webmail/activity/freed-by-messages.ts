import type { FreedBytes } from "./freed-bytes.ts";

type Readings = {
  /** The messages of the confirmed request; `undefined` if it is unknown how many. */
  n?: number | undefined;
  /** The sum of their sizes, as the webmail shows them. */
  shownBytes?: number | undefined;
  /** By how much the quota went down since a reading just before. */
  quotaBytes?: number | undefined;
  /** How many messages their folder lost since a count just before. */
  lost?: number | undefined;
};

/** Webmails round a size to a kilobyte, and round down what is ten megabytes or more. The quota is in kilobytes. */
const toleranceBytes = (n: number, bytes: number): number => 1024 * (n + 1) + bytes / 10;

/**
 * What a confirmed deletion counts. Another device may have deleted some of the messages before, or others at that moment, and mail may
 * arrive: the number is never more than the folder lost, and the exact quota has to agree with the sizes of the very messages.
 */
export function freedByMessages({
  n,
  shownBytes,
  quotaBytes,
  lost,
}: Readings): FreedBytes & { n?: number } {
  if (n === undefined) return quotaBytes === undefined ? {} : { bytes: quotaBytes };
  // Messages that went free something: one of the two readings is of another moment.
  const quota = quotaBytes ? { bytes: quotaBytes } : {};
  // Which of them were gone already is unknown, and so is the sum of their sizes.
  if (lost !== undefined && lost < n) return { n: lost, ...quota };
  if (shownBytes === undefined) return { n, ...(lost !== undefined && lost > n ? {} : quota) };
  const shown = { n, bytes: shownBytes, isAbout: true } as const;
  if (quotaBytes === undefined) return shown;
  const tolerance = toleranceBytes(n, shownBytes);
  if (Math.abs(quotaBytes - shownBytes) <= tolerance) return quotaBytes ? { n, ...quota } : shown;
  // The server confirms a deletion even if a message was gone already, and then less is freed.
  return quotaBytes < shownBytes && lost === undefined ? {} : shown;
}
