import type { RequestRecord } from "@digital-cleanup/page-weight";
import type { Visit } from "./visit.ts";

/** A page that Chrome fetched on a hint of another, and which nobody came to yet. */
export type PrefetchedPage = { urlHash: number; endedMs: number };

type Fetches = { fetchedAhead?: PrefetchedPage[] };

/** As long as Chrome keeps a page that it fetched ahead, and the number of them that is remembered. */
const keptForMs = 600_000;
const mostKept = 50;

/** The page that had this one rendered ahead of a click. */
export const prerenderedBy = (visits: readonly Visit[], visit: Visit): Visit | undefined =>
  visits.find((other) => other !== visit && other.documents.includes(visit.id));

/** Call it with a page's own request that has a document behind it: what that document fetches of the next page. */
export function rememberPrefetch(
  state: Fetches,
  { outcome, urlHash, endedMs }: RequestRecord,
): void {
  if (outcome !== "completed") return;
  state.fetchedAhead = [...(state.fetchedAhead ?? []), { urlHash, endedMs }].slice(-mostKept);
}

/**
 * Whether a page's own request was answered by what had been fetched ahead, which then is used up. Chrome tells of it
 * again when it shows such a page or renders it ahead, and nothing travels (seen in 156).
 */
export function takePrefetch(state: Fetches, { urlHash, endedMs }: RequestRecord): boolean {
  const ahead = state.fetchedAhead ?? [];
  const place = ahead.findIndex((fetched) => fetched.urlHash === urlHash);
  if (place < 0) return false;
  const [fetched] = ahead.splice(place, 1);
  return Math.abs(endedMs - fetched!.endedMs) < keptForMs;
}
