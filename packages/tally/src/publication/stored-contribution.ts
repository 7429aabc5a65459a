import { isSamePacked, type PackedTotals } from "./totals-codec.ts";

/** What is stored of one device's contribution. `null` means none: withdrawn, or absent from the last batch. */
export type StoredContribution = {
  seq: number;
  /** The totals last received. */
  current: PackedTotals | null;
  /** The totals that the published sums contain. */
  published: PackedTotals | null;
  /** `current` is above one of the event's limits: it enters no batch until the limit is raised. */
  isAboveLimit: boolean;
};

/** As the protocol names it in `ContributionAnswer`. */
export type Standing = "pending" | "held" | "published" | "withdrawn";

/** Whether the next batch would change what is published of this contribution. */
export const isPending = ({ current, published, isAboveLimit }: StoredContribution): boolean =>
  !isAboveLimit && !isSamePacked(current, published);

export function contributionStanding(contribution: StoredContribution): Standing {
  if (contribution.current === null) return "withdrawn";
  if (contribution.isAboveLimit) return "held";
  return isPending(contribution) ? "pending" : "published";
}
