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
  usedBefore: unknown;
  usedAfter: unknown;
};

/** What is listed while a request is under way. */
export type LateListing = { listing: FolderListing; used: unknown };

/** Whether a listing was made before a request took messages out of the folder: it has one of those that went. */
export const isMadeBefore = (listing: FolderListing, isGone: (uid: string) => boolean): boolean =>
  [...listing.uids].some(isGone);

/**
 * What a listing that was under way together with the request says of the time before. Its quota may be of a later moment, so it has to
 * have gone down.
 */
export function completeOutcome(
  outcome: Outcome,
  late: LateListing | undefined,
  isGone: (uid: string) => boolean,
): Outcome {
  if (!late) return outcome;
  const isQuotaBefore = Boolean(freedBytes(late.used, outcome.usedAfter));
  return {
    ...outcome,
    listing: isMadeBefore(late.listing, isGone) ? late.listing : outcome.listing,
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
