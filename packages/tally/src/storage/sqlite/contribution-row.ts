import { isPending } from "../../publication/stored-contribution.ts";
import type { KeyedContribution } from "../engine-rows.ts";
import type { ContributionRow } from "./sqlite-statements.ts";
import type { TotalsNumbering } from "./totals-numbering.ts";

/** The `published` column is null for a settled contribution, whose published totals are its current ones. */
export function contributionFromRow(
  { key, seq, standing, totals, published }: ContributionRow,
  { fromStored }: TotalsNumbering,
): KeyedContribution {
  const current = totals && fromStored(totals);
  return {
    key,
    seq,
    current,
    published: standing === "settled" ? current : published && fromStored(published),
    isAboveLimit: standing === "held",
  };
}

/** Key, seq, standing, totals and published, in the order of the table. */
export function contributionColumns(
  contribution: KeyedContribution,
  { toStored }: TotalsNumbering,
): [Uint8Array, number, ContributionRow["standing"], Uint8Array | null, Uint8Array | null] {
  const { key, seq, isAboveLimit } = contribution;
  const current = contribution.current && toStored(contribution.current);
  if (!isAboveLimit && !isPending(contribution)) return [key, seq, "settled", current, null];
  const published = contribution.published && toStored(contribution.published);
  return [key, seq, isAboveLimit ? "held" : "pending", current, published];
}
