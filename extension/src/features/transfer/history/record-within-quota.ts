import { deleteOldestVisits } from "./delete-old-rows.ts";
import { type VisitUpdate, recordVisits, type SiteHistory } from "./record-visits.ts";

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === "QuotaExceededError";

/** Records visits where the disk is full too: the oldest visits make room, and at last only sums without sites are kept. */
export async function recordWithinQuota(
  visits: readonly VisitUpdate[],
  siteHistory: SiteHistory,
  nowMs: number,
): Promise<void> {
  try {
    await recordVisits(visits, siteHistory, nowMs);
  } catch (error) {
    if (!isFull(error)) throw error;
    if (await deleteOldestVisits()) await recordWithinQuota(visits, siteHistory, nowMs);
    else if (siteHistory !== "none") await recordWithinQuota(visits, "none", nowMs);
    else throw error;
  }
}
