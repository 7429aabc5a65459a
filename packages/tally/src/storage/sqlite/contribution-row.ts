import { isPending } from "../../publication/stored-contribution.ts";
import type { KeyedContribution } from "../engine-rows.ts";
import type { ContributionRow } from "./sqlite-statements.ts";
import type { TotalsNumbering } from "./totals-numbering.ts";

/**
 * The `published` column is null for a settled contribution, whose published totals are its current ones. A voided one
 * is stored as `held`, since no batch reads those.
 */
export function contributionFromRow(
  row: ContributionRow,
  { fromStored }: TotalsNumbering,
): KeyedContribution {
  const { key, seq, standing, totals, published } = row;
  const current = totals && fromStored(totals);
  const isVoided = row.is_voided === 1;
  return {
    key,
    seq,
    current,
    published: standing === "settled" ? current : published && fromStored(published),
    isAboveLimit: standing === "held" && !isVoided,
    isVoided,
    batch: row.batch,
    standsOut: row.stands_out,
  };
}

/** Key, seq, standing, totals, published, and whether, by which batch and what, in the order of `saveContribution`. */
export function contributionColumns(
  contribution: KeyedContribution,
  { toStored }: TotalsNumbering,
): [
  key: Uint8Array,
  seq: number,
  standing: ContributionRow["standing"],
  totals: Uint8Array | null,
  published: Uint8Array | null,
  isVoided: number,
  batch: number,
  standsOut: number,
] {
  const { key, seq, isVoided, batch, standsOut } = contribution;
  const isHeld = contribution.isAboveLimit || isVoided;
  const current = contribution.current && toStored(contribution.current);
  const rest = [Number(isVoided), batch, standsOut] as const;
  if (!isHeld && !isPending(contribution)) return [key, seq, "settled", current, null, ...rest];
  const published = contribution.published && toStored(contribution.published);
  return [key, seq, isHeld ? "held" : "pending", current, published, ...rest];
}
