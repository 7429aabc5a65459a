import type { RequestRecord, VisitTransfer } from "@digital-cleanup/page-weight";

/** A page as a document of a tab. Its records lie beside it, see `journal.ts`. */
export type Visit = {
  id: string;
  tabId: number;
  origin: string;
  host: string;
  /** Hash of the address of the document, to find its own request and, in Firefox, those of its parts. */
  urlHash: number;
  startedMs: number;
  /** When a person last came to it; 0 while it is prerendered. The latest of a tab is what the tab shows. */
  shownMs: number;
  /** Its place among all showings: the later one is in front, also where the clock was set back meanwhile. */
  shownOrder?: number;
  /** Addresses it had one after the other without a new document, and the hash of the one it has. */
  routes?: number;
  routeHash?: number;
  /** Documents whose requests belong to it: its own and those of its frames. */
  documents: string[];
  /** Its own request is among the records, or happened before anything listened. */
  hasOwnRequest: boolean;
  /** Every request was listened to since before it began. */
  isCovered: boolean;
  chunkCount: number;
  /** Records it ever had, and how many of them the history knows of. */
  growth?: number;
  keptGrowth?: number;
  sums?: VisitTransfer;
};

/** A request with what tells which visit it belongs to. None of that is kept once the visit is known. */
export type SeenRequest = {
  record: RequestRecord;
  tabId: number;
  isMainFrame: boolean;
  /** Chrome only. A main frame has one only where a page prefetched another. */
  documentId?: string | undefined;
  parentDocumentId?: string | undefined;
  /** Firefox only. */
  topUrlHash?: number | undefined;
  initiatorOrigin?: string | undefined;
};

/** Where requests of workers go that no single page asked for: of no tab. */
export const isBackground = ({ tabId }: Visit): boolean => tabId < 0;

export const currentVisit = (visits: readonly Visit[], tabId: number): Visit | undefined =>
  ofTab(visits, tabId)[0];

/** Visits a person has seen in a tab, latest first. */
export const ofTab = (visits: readonly Visit[], tabId: number): Visit[] =>
  visits
    .filter((visit) => visit.tabId === tabId && visit.shownMs > 0)
    .toSorted((a, b) => (b.shownOrder ?? 0) - (a.shownOrder ?? 0) || b.shownMs - a.shownMs);

/** What the tab showed at a moment. */
export const visitAt = (visits: readonly Visit[], tabId: number, timeMs: number) =>
  ofTab(visits, tabId).find((visit) => visit.startedMs <= timeMs);
