import { isPending } from "../../publication/stored-contribution.ts";
import type { KeyedContribution } from "../engine-rows.ts";
import type { ContributionRow } from "./statements.ts";
import type { TotalsNumbering } from "./totals-numbering.ts";

/**
 * The `published` column is null for a settled contribution, whose published totals are its current ones. A voided one
 * is stored as `held`, since no batch reads those.
 */
export function contributionFromRow(
  row: ContributionRow,
  { fromStored }: TotalsNumbering,
): KeyedContribution {
  const [key, seq, standing, totals, published, voided, batch, standsOut] = row;
  const current = totals && fromStored(totals);
  const isVoided = voided === 1;
  return {
    key,
    seq,
    current,
    published: standing === "settled" ? current : published && fromStored(published),
    isAboveLimit: standing === "held" && !isVoided,
    isVoided,
    batch,
    standsOut,
  };
}

/** The inverse. */
export function rowFromContribution(
  contribution: KeyedContribution,
  { toStored }: TotalsNumbering,
): ContributionRow {
  const { key, seq, isVoided, batch, standsOut } = contribution;
  const isHeld = contribution.isAboveLimit || isVoided;
  const current = contribution.current && toStored(contribution.current);
  const rest = [Number(isVoided), batch, standsOut] as const;
  if (!isHeld && !isPending(contribution)) return [key, seq, "settled", current, null, ...rest];
  const published = contribution.published && toStored(contribution.published);
  return [key, seq, isHeld ? "held" : "pending", current, published, ...rest];
}
