import type { ScanProgress } from "./scan-messages.ts";

/** At most this much is shown while something is left to read. */
const almostAll = 0.99;

/**
 * The share of the bytes that are read, from 0 to 1, or `undefined` until all files are found. It never falls below `before`:
 * a file found to need a comparison adds to what is left.
 */
export function shareDone(
  { isWalked, doneBytes, leftBytes }: Pick<ScanProgress, "isWalked" | "doneBytes" | "leftBytes">,
  before: number,
): number | undefined {
  if (!isWalked) return undefined;
  if (leftBytes === 0) return 1;
  return Math.max(before, Math.min(almostAll, doneBytes / (doneBytes + leftBytes)));
}
