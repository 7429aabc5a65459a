import type { ObservedRecord } from "../records.ts";
import { handleClockRollback } from "./clock.ts";
import { addDocument } from "./note-document.ts";
import { prerenderedBy } from "./prerender.ts";
import { settle } from "./settle.ts";
import {
  type Append,
  type JournalState,
  type Observed,
  type ObservedEntry,
  type ObservingDocument,
  type Visit,
  visitAt,
} from "./visit.ts";
import { claimWorkerRequests, makeUnclear } from "./worker-requests.ts";

/** A page that claims to be open for longer is taken to have been opened this long ago. Visits are stored for as long. */
const maxOpenMs = 30 * 24 * 60 * 60 * 1000;

export const noteObserved =
  (observed: Observed, sender: ObservingDocument, nowMs: number) =>
  (state: JournalState, append: Append): void => {
    handleClockRollback(state, nowMs);
    const visit = sender.isTop
      ? ownVisit(state, observed, sender, nowMs)
      : frameVisit(state, observed, sender);
    if (!visit) return;
    if (observed.isUsed) visit.isUsed = true;
    if (sender.isTop) show(state, visit, observed, nowMs);
    if (sender.isTop && observed.isLeft) leave(state, visit);
    addDocument(visit, sender.documentId);
    const records = observed.entries.map((entry, index) =>
      recordFromEntry(entry, sender.documentId, observed.firstIndex + index),
    );
    // What a page loaded while it was prerendered counts for the page that had it prerendered, as its requests do.
    const initiator = prerenderedBy(state.visits, visit);
    const isEarly = (record: ObservedRecord) =>
      initiator && (record.source === "media" ? record.seenMs : record.startedMs) < visit.shownMs;
    const early = records.filter(isEarly);
    const own = records.filter((record) => !isEarly(record));
    if (initiator && early.length > 0) append(initiator, early);
    if (own.length > 0) append(visit, own);
    claimWorkerRequests(state, visit, sender.origin, own);
    settle(state, append, nowMs);
  };

/** Above those that documents give their streams. */
const peerNumbers = { call: 1001, transport: 1002 };

/** Adds to an entry the document that observed it and its index among that document's entries. */
function recordFromEntry(entry: ObservedEntry, document: string, index: number): ObservedRecord {
  if ("seenMs" in entry && "peer" in entry) return peerRecord(entry, document, index);
  if ("stream" in entry) return { source: "stream", document, index, ...entry };
  if ("bufferedShare" in entry) return { source: "media", document, index, ...entry };
  return { source: "timing", document, index, ...entry };
}

const peerRecord = (
  { peer, seenMs }: Extract<ObservedEntry, { peer: unknown; seenMs: number }>,
  document: string,
  index: number,
): ObservedRecord => ({
  source: "stream",
  document,
  index,
  stream: peerNumbers[peer],
  urlHash: 0,
  host: "",
  bytesDown: 0,
  bytesUp: 0,
  peer,
  isUncounted: true,
  startedMs: seenMs,
  endedMs: seenMs,
});

/** Notes when the page was last shown, and its current address. */
function show(state: JournalState, visit: Visit, observed: Observed, nowMs: number): void {
  const shownMs = Math.min(observed.shownMs, nowMs);
  if (shownMs > visit.shownMs) {
    visit.shownMs = shownMs;
    state.shows = (state.shows ?? 0) + 1;
    visit.shownOrder = state.shows;
    delete visit.isLeft;
  }
  visit.routes = Math.max(visit.routes ?? 1, observed.routes);
  visit.routeHash = observed.routeHash;
}

function ownVisit(
  state: JournalState,
  observed: Observed,
  sender: ObservingDocument,
  nowMs: number,
): Visit {
  const known = state.visits.find((visit) => visit.id === sender.documentId);
  if (known && !known.isUnannounced) return known;
  const since = state.listeningSinceMs ?? Infinity;
  const isCovered = observed.startedMs >= since;
  const announced = {
    tabId: sender.tabId,
    origin: sender.origin,
    host: new URL(sender.origin).hostname,
    urlHash: observed.urlHash,
    // A page that has taken over its process could otherwise write into any day.
    startedMs: Math.min(Math.max(observed.startedMs, nowMs - maxOpenMs), nowMs),
    hasOwnRequest: !isCovered || known?.hasOwnRequest === true,
    isCovered,
  };
  if (known) {
    delete known.isUnannounced;
    return Object.assign(known, announced);
  }
  const id = sender.documentId;
  const visit: Visit = { id, ...announced, shownMs: 0, documents: [id], chunkCount: 0 };
  state.visits.push(visit);
  return visit;
}

const frameVisit = (state: JournalState, observed: Observed, sender: ObservingDocument) =>
  state.visits.find((visit) => visit.documents.includes(sender.documentId)) ??
  visitAt(state.visits, sender.tabId, observed.startedMs);

function leave(state: JournalState, visit: Visit): void {
  visit.isLeft = true;
  makeUnclear(state, visit.origin);
}
