import type { RequestRecord } from "../records.ts";
import type { JournalState, Visit } from "./visit.ts";

type Prefetches = Pick<JournalState, "fetchedAhead">;

/** Chrome discards a prefetched page after this time. */
const maxAgeMs = 600_000;
const maxPages = 50;

/** The page that had this one prerendered. */
export const prerenderedBy = (visits: readonly Visit[], visit: Visit): Visit | undefined =>
  visits.find((other) => other !== visit && other.documents.includes(visit.id));

/** Remembers a main-frame request that has a document id: that document prefetched it. */
export function rememberPrefetch(
  state: Prefetches,
  { outcome, urlHash, endedMs }: RequestRecord,
): void {
  if (outcome !== "completed") return;
  state.fetchedAhead = [...(state.fetchedAhead ?? []), { urlHash, endedMs }].slice(-maxPages);
}

/**
 * Whether a page's own request was served by a prefetch, which is then used up. Chrome fires the request's event a second time
 * when it shows or prerenders such a page, and nothing is transferred (observed in Chromium 156).
 */
export function takePrefetch(state: Prefetches, { urlHash, endedMs }: RequestRecord): boolean {
  const pages = state.fetchedAhead ?? [];
  const index = pages.findIndex((page) => page.urlHash === urlHash);
  if (index < 0) return false;
  const [page] = pages.splice(index, 1);
  return Math.abs(endedMs - page!.endedMs) < maxAgeMs;
}
