import { changeFromText } from "../../publication/public-sums.ts";
import type { Batch } from "../store.ts";
import type { BatchRow } from "./statements.ts";

export const batchFromRow = ({ levels, change, voids, reason, ...row }: BatchRow): Batch => ({
  n: row.n,
  day: row.day,
  participations: row.participations,
  contributions: row.contributions,
  levels: JSON.parse(levels),
  change: changeFromText(change),
  ...(voids !== null && { voids: { batch: voids, reason: reason ?? "" } }),
});
