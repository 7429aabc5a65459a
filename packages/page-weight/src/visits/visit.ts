import type {
  MediaRecord,
  RequestRecord,
  StreamRecord,
  TimingRecord,
  VisitRecord,
} from "../records.ts";
import type { Sums } from "../sums.ts";
import type { VisitTransfer } from "../transfer.ts";

/** One visit of a page: a document of a tab. Its records are stored separately, in `chunkCount` chunks. */
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
  /** Its tab is about to show another page, or does. */
  isLeft?: true;
  /** When its tab was closed. It waits for the last events of its requests. */
  closedMs?: number;
  /** A person has clicked or typed in the page. */
  isUsed?: true;
  /** How many records it has had, and how many of them have been counted. */
  growth?: number;
  countedGrowth?: number;
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
  /** A worker's: the visit whose document shows that it asked the worker for it. */
  ownerId?: string;
  /** A worker's: a page of its site was left while it waited, so that it may belong to that one or to the next. */
  isUnclear?: true;
  /** Firefox only. */
  topUrlHash?: number | undefined;
  initiatorOrigin?: string | undefined;
};

/** What is stored of a visit: its origin, never its address. `isLowerBound`: it was measured in part. */
export type StoredVisit = {
  id: string;
  origin: string;
  startedAt: string;
  isLowerBound: boolean;
} & Sums;

/** The totals of a visit, to be counted. A later update of the same visit replaces it. */
export type VisitUpdate = StoredVisit & {
  /** Requests of a site's workers, not a page. They have no end, so their bytes count for the day they arrive. */
  isBackground: boolean;
  /** An extension update has just cleared its records, and the page sends its past again. */
  isRepeated: boolean;
  /** A person has clicked or typed in the page. */
  isUsed: boolean;
  /** That of the visit. */
  growth: number;
};

type Unnumbered<Record> = Omit<Record, "source" | "document" | "index">;

/** A record as a document sends it: without the id of the document, and numbered by its position. */
export type ObservedEntry =
  | Unnumbered<TimingRecord>
  | Unnumbered<MediaRecord>
  | Unnumbered<StreamRecord>
  /** The document opened a peer connection or a WebTransport session. */
  | { peer: NonNullable<StreamRecord["peer"]>; seenMs: number };

/** What the observer of one document saw since its previous message. Every message also announces the document. */
export type Observed = {
  urlHash: number;
  /** Hash of the current address, which scripts may change without a new document. */
  routeHash: number;
  /** How many addresses the document has had. */
  routes: number;
  startedMs: number;
  /** When the document was last shown; 0 while it is prerendered. */
  shownMs: number;
  /** A person has clicked or typed in the document or its frames. */
  isUsed?: true | undefined;
  /** The document is left. It may be shown again. */
  isLeft?: true | undefined;
  /** Position of the first entry among all of the document. */
  firstIndex: number;
  entries: readonly ObservedEntry[];
};

/** The document of an observation, as the browser reports its sender. */
export type ObservingDocument = {
  documentId: string;
  tabId: number;
  isTop: boolean;
  origin: string;
};

/** A page that Chrome prefetched for another page and that has not been visited yet. */
export type PrefetchedPage = { urlHash: number; endedMs: number };

/** What a document got from its service worker, with the origin of both. The worker may ask the server for it later. */
export type ServedEntry = {
  visitId: string;
  origin: string;
  urlHash: number;
  startedMs: number;
  /** Its request is known. */
  isTaken?: true;
};

/** Everything known about the visits of open pages, except their records. */
export type JournalState = {
  visits: Visit[];
  /** Requests whose document has not announced itself yet. */
  waiting: SeenRequest[];
  /** Of the last seconds. */
  served?: ServedEntry[];
  /** Pages that Chrome prefetched and that have not been visited yet. */
  fetchedAhead?: PrefetchedPage[];
  /** Since when every request is observed; absent while none is. */
  listeningSinceMs?: number;
  /**
   * A request was observed since then. If Chromium grants the permission while the extension runs, it fires no events before
   * the browser's next start (WebRequestAPI::OnExtensionLoaded counts the listeners; observed in Chromium 156).
   */
  hasHeard: boolean;
  /** The latest time so far, to detect a clock that is set back. */
  latestMs?: number;
  /** How many showings of pages there were: their order does not depend on the clock. */
  shows?: number;
  /** Visits that left, until what they grew by has been counted. */
  ended?: VisitUpdate[] | undefined;
};

/** What has not been counted yet, of open visits and of those that ended. */
export type Uncounted = { open: readonly VisitUpdate[]; ended: readonly VisitUpdate[] };

/** Appends records to those of a visit. */
export type Append = (visit: Visit, records: VisitRecord[]) => void;

/** Whether a visit has records that have not been counted. */
export const hasGrown = ({ growth = 0, countedGrowth = 0 }: Visit): boolean =>
  growth > countedGrowth;

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
