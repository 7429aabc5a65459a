import { sumShownBytes } from "../weigh/parse-shown-size.ts";
import { freedByMessages } from "./freed-by-messages.ts";
import { composeModes, emptiableFolders, type PageEvent } from "./page-events.ts";

const maxMessages = 10_000_000;
const maxBytes = 10_000_000_000_000;

/** Validates a posted event. The page may have taken over the port, so only fixed words and plausible numbers pass. */
export function parsePageEvent(value: unknown): PageEvent | undefined {
  const { type, mode, to, folder, ...posted } = Object(value) as Record<string, unknown>;
  const n = plausible(posted.n, maxMessages);
  switch (type) {
    case "composeStarted": {
      const found = oneOf(composeModes, mode);
      return found && { type, mode: found };
    }
    case "sending":
    case "sent":
      return { type };
    case "moved": {
      const found = oneOf(["trash", "junk", "other"] as const, to);
      // Only what goes to the trash is shown.
      if (!found || n === 0 || (n === undefined && found !== "trash")) return undefined;
      return { type, to: found, ...(n !== undefined && { n }) };
    }
    case "deleted": {
      const freed = freedBy(posted, n);
      return freed.n === 0 ? undefined : { type, ...freed };
    }
    case "emptied": {
      const found = oneOf(emptiableFolders, folder);
      return found && { type, folder: found, ...freedBy(posted, n) };
    }
    case "trashCounted":
      return n === undefined ? undefined : { type, n };
    default:
      return undefined;
  }
}

const oneOf = <Word>(words: readonly Word[], value: unknown): Word | undefined =>
  words.find((word) => word === value);

const freedBy = (posted: Record<string, unknown>, n: number | undefined) =>
  freedByMessages({
    n,
    shownBytes: plausible(sumShownBytes(posted.shownSizes), maxBytes),
    quotaBytes: plausible(posted.quotaBytes, maxBytes),
    lost: plausible(posted.lost, maxMessages),
  });

const plausible = (value: unknown, max: number): number | undefined =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= max
    ? (value as number)
    : undefined;
