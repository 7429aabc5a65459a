import {
  type ContributionAnswer,
  type Figure,
  figures,
  type FigureStanding,
} from "@digital-cleanup/challenge";
import { figureBit } from "./rule/figure-parts.ts";
import { differingFigures, presentFigures } from "./rule/figures-of-totals.ts";
import { isSamePacked, type PackedTotals } from "./totals-codec.ts";

/** What is stored of one device's contribution. `null` means none: withdrawn, or nothing published. */
export type StoredContribution = {
  seq: number;
  /** The totals last received. */
  current: PackedTotals | null;
  /** What the public sums contain of it, figure by figure: each may be an earlier version. */
  published: PackedTotals | null;
  /** `current` is above one of the event's limits: it enters no batch until the limit is raised. */
  isAboveLimit: boolean;
  /** Its batch was voided: it enters no other one until it is sent again. */
  isVoided: boolean;
  /** Number of the batch that published something of it first, 0 if nothing of it is published. */
  firstBatch: number;
  /** The figures that the last batches left out because it would have been most of their movement, one bit each. */
  standsOut: number;
};

/** Whether a batch may change what is published of this contribution. */
export const isPending = ({
  current,
  published,
  isAboveLimit,
  isVoided,
}: StoredContribution): boolean =>
  !isAboveLimit && !isVoided && !isSamePacked(orNothing(current), orNothing(published));

/** Totals of 0 in every field publish nothing, as no totals do. */
const orNothing = (packed: PackedTotals | null): PackedTotals | null =>
  packed?.length === 0 ? null : packed;

/** Whether at least one figure of it is inside the public sums. */
export const isPublished = ({ published }: StoredContribution): boolean =>
  published !== null && published.length > 0;

/** Where each figure stands that is not 0 in the current or the published totals. */
export function figureStandings({
  current,
  published,
  standsOut,
}: StoredContribution): Partial<Record<Figure, FigureStanding>> {
  const present = presentFigures(current) | presentFigures(published);
  const differing = differingFigures(current, published);
  const standings: Partial<Record<Figure, FigureStanding>> = {};
  for (const figure of figures) {
    const bit = figureBit(figure);
    if ((present & bit) === 0) continue;
    const waiting = (standsOut & bit) === 0 ? "pending" : "standsOut";
    standings[figure] = (differing & bit) === 0 ? "published" : waiting;
  }
  return standings;
}

export type Standing = Exclude<ContributionAnswer["standing"], "unknown">;

/** `figureStates` are the `figureStandings` of the contribution, for a caller that has them. */
export function contributionStanding(
  contribution: StoredContribution,
  figureStates = figureStandings(contribution),
): Standing {
  if (contribution.current === null) return "withdrawn";
  if (contribution.isVoided) return "voided";
  if (contribution.isAboveLimit) return "aboveLimit";
  const waiting = Object.values(figureStates).filter((standing) => standing !== "published");
  if (waiting.length === 0) return "published";
  return waiting.every((standing) => standing === "standsOut") ? "standsOut" : "pending";
}
