import { isPending } from "../../publication/stored-contribution.ts";
import type { KeyedContribution } from "../engine-rows.ts";
import type { ContributionRow } from "./sqlite-statements.ts";

/** The `published` column is null for a settled contribution, whose published totals are its current ones. */
export const contributionFromRow = (row: ContributionRow): KeyedContribution => ({
  key: row.key,
  seq: row.seq,
  current: row.totals,
  published: row.standing === "settled" ? row.totals : row.published,
  isAboveLimit: row.standing === "held",
});

/** Key, seq, standing, totals and published, in the order of the table. */
export function contributionColumns(
  contribution: KeyedContribution,
): [Uint8Array, number, ContributionRow["standing"], Uint8Array | null, Uint8Array | null] {
  const { key, seq, current, published, isAboveLimit } = contribution;
  if (isAboveLimit) return [key, seq, "held", current, published];
  return isPending(contribution)
    ? [key, seq, "pending", current, published]
    : [key, seq, "settled", current, null];
}
