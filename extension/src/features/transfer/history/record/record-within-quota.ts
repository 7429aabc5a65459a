import { deleteOldestVisits } from "../erase/delete-old-rows.ts";
import { recordVisits, type SiteHistory, type VisitUpdate } from "./record-visits.ts";

const isQuotaExceeded = (error: unknown): boolean =>
  error instanceof DOMException && error.name === "QuotaExceededError";

/** Records visits even on a full disk: deletes the oldest visits to make room, and finally records only sums without sites. */
export async function recordWithinQuota(
  updates: readonly VisitUpdate[],
  siteHistory: SiteHistory,
  nowMs: number,
): Promise<void> {
  try {
    await recordVisits(updates, siteHistory, nowMs);
  } catch (error) {
    if (!isQuotaExceeded(error)) throw error;
    if (await deleteOldestVisits()) await recordWithinQuota(updates, siteHistory, nowMs);
    else if (siteHistory !== "none") await recordWithinQuota(updates, "none", nowMs);
    else throw error;
  }
}
