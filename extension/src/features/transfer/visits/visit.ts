import type { RequestRecord, VisitTransfer } from "@digital-cleanup/page-weight";

/**
 * One visit of a page: a document of a tab. Its records are stored separately, see `journal.ts`.
 */
export type Visit = {
  id: string;
  tabId: number;
  origin: string;
  host: string;
  /** Hash of the document's address. It finds the document's own request and, in Firefox, those of its resources. */
  urlHash: number;
  startedMs: number;
  /** When the page was last shown; 0 while it is prerendered. */
  shownMs: number;
  /** Ordinal of that showing. The tab shows its visit with the largest, even if the clock was set back in between. */
  shownOrder?: number;
  /** How many addresses the document has had, and the hash of the current one. Scripts change it (`history.pushState`). */
  routes?: number;
  routeHash?: number;
  /** Documents whose requests belong to the visit: its own and those of its frames. */
  documents: string[];
  /** Its own request is recorded, or ended before requests were observed. */
  hasOwnRequest: boolean;
  /** Every request was observed, from before the visit started. */
  isCovered: boolean;
  chunkCount: number;
  /** How many chunks the last fold left, because their exchanges had just ended. */
  recentChunks?: number;
  /** Known by its requests only: its document has not announced itself yet. */
  isUnannounced?: true;
  /** When its tab was closed. It waits for the last events of its requests. */
  closedMs?: number;
  /** A person has clicked or typed in the page. */
  isUsed?: true;
  /** How many records it has had, and how many of them the history has counted. */
  growth?: number;
  keptGrowth?: number;
  sums?: VisitTransfer;
};

/** A request with what attributes it to a visit. Only `record` is kept afterwards. */
export type SeenRequest = {
  record: RequestRecord;
  tabId: number;
  isMainFrame: boolean;
  /** Chrome only. A main-frame request has one only if a page prefetched it. */
  documentId?: string | undefined;
  parentDocumentId?: string | undefined;
  /** Chrome only: `documentId` is that of the page which the tab shows, not of a frame. */
  isOfTopDocument?: true;
  /** Its tab was closed while it waited. */
  isTabClosed?: true;
  /** Firefox only. */
  topUrlHash?: number | undefined;
  initiatorOrigin?: string | undefined;
};

/** Whether the visit is no page but holds requests of workers that belong to no single page. */
export const isBackground = ({ tabId }: Visit): boolean => tabId < 0;

/** The visit that an open tab shows. */
export const currentVisit = (visits: readonly Visit[], tabId: number): Visit | undefined =>
  shownVisits(visits, tabId).find(({ closedMs }) => closedMs === undefined);

/** Visits that a tab has shown, latest first. */
export const shownVisits = (visits: readonly Visit[], tabId: number): Visit[] =>
  visits
    .filter((visit) => visit.tabId === tabId && visit.shownMs > 0)
    .toSorted((a, b) => (b.shownOrder ?? 0) - (a.shownOrder ?? 0) || b.shownMs - a.shownMs);

/** The visit that the tab showed at a time. */
export const visitAt = (visits: readonly Visit[], tabId: number, timeMs: number) =>
  shownVisits(visits, tabId).find((visit) => visit.startedMs <= timeMs);
