import { isPending, type Participation } from "../../publication/participation.ts";
import type { ContributionRow } from "./sqlite-statements.ts";

export type KeyedParticipation = Participation & { key: Uint8Array };

/** `published` is stored only where it differs from what the key says now. */
export const participationFromRow = (row: ContributionRow): KeyedParticipation => ({
  key: row.key,
  seq: row.seq,
  current: row.totals,
  published: row.standing === "settled" ? row.totals : row.published,
  isHeld: row.standing === "held",
});

/** Seq, standing, totals and published, in the order of the table. */
export function participationColumns(
  participation: Participation,
): [number, ContributionRow["standing"], Uint8Array | null, Uint8Array | null] {
  const { seq, current, published, isHeld } = participation;
  if (isHeld) return [seq, "held", current, published];
  return isPending(participation)
    ? [seq, "pending", current, published]
    : [seq, "settled", current, null];
}
