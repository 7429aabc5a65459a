import { freedBytes } from "../activity/freed-bytes.ts";
import type { createMessageSizes } from "../activity/message-sizes.ts";
import type { DeletionReadings } from "../activity/page-events.ts";
import { countListed, type FolderListing } from "./folder-listings.ts";

type Sizes = ReturnType<typeof createMessageSizes>;

/** What a request took, and what was known before. */
export type Outcome = {
  /** Of the folder, as its messages are known to `sizes`. */
  path: string;
  listing: FolderListing | undefined;
  /** However old it is. */
  lastListing?: FolderListing | undefined;
  usedBefore: unknown;
  usedAfter: unknown;
};

/** What is listed while a request is under way. */
export type LateListing = { listing: FolderListing; used: unknown };

/**
 * What a listing that was under way together with the request says of the time before. It was made before if it has one of the messages that
 * went. Its quota may be of a later moment, so it has to have gone down. If it came too late, the listing before is left.
 */
export function completeOutcome(
  outcome: Outcome,
  late: LateListing | undefined,
  isGone: (uid: string) => boolean,
): Outcome {
  if (!late) return outcome;
  const isBefore = [...late.listing.uids].some(isGone);
  const isQuotaBefore = Boolean(freedBytes(late.used, outcome.usedAfter));
  return {
    ...outcome,
    listing: isBefore ? late.listing : outcome.lastListing,
    usedBefore: outcome.usedBefore ?? (isQuotaBefore ? late.used : undefined),
  };
}

const quotaOf = ({ usedBefore, usedAfter }: Outcome) => freedBytes(usedBefore, usedAfter);

/** Of messages that a request names, those that the folder still held. */
export function countNamed(
  uids: readonly string[],
  outcome: Outcome,
  sizes: Sizes,
): DeletionReadings {
  const { listing, path } = outcome;
  const present = listing && uids.filter((uid) => listing.uids.has(uid));
  const gone = present ?? uids;
  return {
    n: gone.length,
    shownSizes: sizes.list(gone.map((uid) => ({ folder: path, uid }))),
    quotaBytes: quotaOf(outcome),
    lost: present?.length,
  };
}

/** All that the folder held. */
export function countEmptied(outcome: Outcome, sizes: Sizes): DeletionReadings {
  const { listing, path } = outcome;
  if (!listing) return { quotaBytes: quotaOf(outcome) };
  const n = countListed(listing);
  const known = [...listing.uids].map((uid) => ({ folder: path, uid }));
  return {
    n,
    // No response contains the numbers of what was moved here since.
    shownSizes: listing.added > 0 ? undefined : sizes.list(known),
    quotaBytes: quotaOf(outcome),
    lost: n,
  };
}
