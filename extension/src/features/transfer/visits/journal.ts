import { browser } from "../../../platform/browser.ts";
import { reportError } from "../../../platform/report-error.ts";
import { addTransfers, foldRecords, type VisitRecord } from "@digital-cleanup/page-weight";
import { recordsKey, recordsKeys } from "./journal-keys.ts";
import type { Append, JournalState } from "./journal-state.ts";
import { type Chunks, createStateWriter, readRecords, readState } from "./journal-store.ts";
import { shownVisits, type Visit } from "./visit.ts";
import { createWriteSchedule, type When } from "./write-schedule.ts";

const recordsPerChunk = 100;
/** A chunk with as many records is not written again for new ones: they start the next chunk. */
const closedAtRecords = 25;
/** Above this, exchanges that ended a while ago are folded. */
const foldAboveChunks = 20;
/** Above this, all are folded: a page can load thousands of resources in a second. */
const maxChunks = 60;
/** A timing entry arrives at most one batch after its request. A later one is counted on its own. */
const foldAfterMs = 30_000;
const maxRecordedPagesPerTab = 2;
const maxPagesPerTab = 8;
/** Of visits that were never shown: those of workers, and prerendered pages. */
const maxUnseenVisits = 20;

export type Change = (state: JournalState, append: Append) => void;

/** Applies changes in order, and stores those made within a fraction of a second together. */
export type Journal = {
  /** Resolves once the change is stored, which is `soon` unless it should be `now`. */
  update(change: Change, when?: When): Promise<void>;
  /** Stores what waits, because the worker is about to be terminated. */
  flush(): void;
};

/** Called when visits have new records, and before visits and their records are removed. `onLeave` is awaited. */
export type JournalHooks = {
  onGrown?: () => void;
  /** After a write, with the visits that have new records or were shown again. The state changes with each later write. */
  onChanged?: (visits: readonly Visit[], state: JournalState) => void;
  onLeave?: (visits: readonly Visit[], state: JournalState) => Promise<void>;
};

/**
 * Stores visits in storage.session, where they outlive the worker. The state in memory is a cache, read when the worker
 * starts.
 */
export function openJournal({ onGrown, onChanged, onLeave }: JournalHooks = {}): Journal {
  const tails = new Map<string, VisitRecord[]>();
  const writer = createStateWriter();
  let state: JournalState | undefined;
  const changes: Change[] = [];

  const readTail = async (visit: Visit): Promise<VisitRecord[]> => {
    if (visit.chunkCount === 0) return [];
    return tails.get(visit.id) ?? readRecords(recordsKey(visit.id, visit.chunkCount - 1));
  };

  /** The chunks that change when `records` are appended to a visit. */
  const appendToChunks = async (visit: Visit, records: VisitRecord[]): Promise<Chunks> => {
    const tail = await readTail(visit);
    const isClosed = tail.length >= closedAtRecords;
    const all = isClosed ? records : [...tail, ...records];
    const first = isClosed ? visit.chunkCount : Math.max(0, visit.chunkCount - 1);
    const chunks: Chunks = {};
    for (let start = 0; start < all.length; start += recordsPerChunk) {
      const chunk = first + start / recordsPerChunk;
      const part = all.slice(start, start + recordsPerChunk);
      chunks[recordsKey(visit.id, chunk)] = part;
      visit.chunkCount = chunk + 1;
      tails.set(visit.id, part);
    }
    return chunks;
  };

  /** Folds the exchanges of a visit that ended before `beforeMs` into its sums. */
  const fold = async (visit: Visit, beforeMs: number) => {
    const keys = recordsKeys(visit.id, visit.chunkCount);
    const { sums, rest } = foldRecords(await readRecords(...keys), visit, beforeMs);
    visit.sums = visit.sums ? addTransfers(visit.sums, sums) : sums;
    visit.chunkCount = 0;
    tails.delete(visit.id);
    const chunks = await appendToChunks(visit, rest);
    visit.recentChunks = visit.chunkCount;
    await writer.write(state!, chunks);
    await browser.storage.session.remove(keys.filter((key) => !(key in chunks)));
  };

  const remove = async (visits: readonly Visit[]) => {
    if (!state || visits.length === 0) return;
    await onLeave?.(visits, state);
    state.visits = state.visits.filter((visit) => !visits.includes(visit));
    for (const visit of visits) tails.delete(visit.id);
    await writer.remove(visits);
  };

  /** The quota is reached: folds records into sums, first of the pages shown longest ago, and last those of this write. */
  const writeAboveQuota = async (chunks: Chunks, added: ReadonlyMap<Visit, VisitRecord[]>) => {
    const isWritten = () =>
      writer.write(state!, chunks).then(
        () => true,
        () => false,
      );
    const others = state!.visits.filter((visit) => visit.chunkCount > 0 && !added.has(visit));
    for (const visit of others.toSorted((a, b) => a.shownMs - b.shownMs)) {
      await foldAll(visit, {});
      if (await isWritten()) return;
    }
    for (const visit of added.keys()) await foldAll(visit, chunks);
    await writer.write(state!);
  };

  /** Folds all records of a visit, with chunks that could not be written, and removes them to make room. */
  const foldAll = async (visit: Visit, notStored: Chunks) => {
    const keys = recordsKeys(visit.id, visit.chunkCount);
    const stored = await Promise.all(keys.map(async (key) => notStored[key] ?? readRecords(key)));
    const records = stored.flat();
    const { sums } = foldRecords(records, visit, Infinity);
    visit.sums = visit.sums ? addTransfers(visit.sums, sums) : sums;
    visit.chunkCount = 0;
    visit.recentChunks = 0;
    tails.delete(visit.id);
    await browser.storage.session.remove(keys);
  };

  /** Applies changes up to one that removes visits, and returns those: their last records are written before they are removed. */
  const applyUntilRemoval = (current: JournalState, due: Change[], append: Append) => {
    for (let change = due.shift(); change; change = due.shift()) {
      const before = current.visits;
      change(current, append);
      if (current.visits === before) continue;
      const left = before.filter((visit) => !current.visits.includes(visit));
      if (left.length > 0) return left;
    }
    return [];
  };

  const writeSome = async (current: JournalState, due: Change[]) => {
    const added = new Map<Visit, VisitRecord[]>();
    const { shows = 0 } = current;
    const left = applyUntilRemoval(current, due, (visit, records) => {
      const known = added.get(visit) ?? [];
      for (const record of records) known.push(record);
      added.set(visit, known);
    });
    current.visits.push(...left);
    const chunks: Chunks = {};
    for (const [visit, records] of added) {
      Object.assign(chunks, await appendToChunks(visit, records));
      visit.growth = (visit.growth ?? 0) + records.length;
    }
    try {
      await writer.write(current, chunks);
    } catch {
      await writeAboveQuota(chunks, added);
    }
    await remove(left);
    const shown = current.visits.filter(({ shownOrder = 0 }) => shownOrder > shows);
    return { grown: [...added.keys()], shown };
  };

  const write = async () => {
    if (!state) {
      state = await readState();
      writer.markStored(state);
    }
    const due = changes.splice(0);
    const changed = new Set<Visit>();
    let hasGrown = false;
    while (due.length > 0) {
      const { grown, shown } = await writeSome(state, due);
      hasGrown ||= grown.length > 0;
      for (const visit of [...grown, ...shown]) changed.add(visit);
    }
    await tidy(state, fold, remove);
    if (hasGrown) onGrown?.();
    if (changed.size > 0) onChanged?.([...changed], state);
  };

  const schedule = createWriteSchedule(write, reportError);
  return {
    update(change, when = "soon") {
      changes.push(change);
      return schedule.request(when);
    },
    flush: schedule.flush,
  };
}

/** Keeps the journal small: folds records of long visits and of pages left, and removes the oldest visits. */
async function tidy(
  state: JournalState,
  fold: (visit: Visit, beforeMs: number) => Promise<void>,
  remove: (visits: readonly Visit[]) => Promise<void>,
): Promise<void> {
  const tabs = new Set(state.visits.map((visit) => visit.tabId));
  for (const tabId of tabs) {
    const pages = shownVisits(state.visits, tabId);
    for (const page of pages.slice(maxRecordedPagesPerTab)) {
      if (page.chunkCount > 0) await fold(page, Infinity);
    }
    await remove(pages.slice(maxPagesPerTab));
  }
  const workers = state.visits.filter((visit) => visit.tabId < 0);
  await remove(workers.slice(0, -maxUnseenVisits));
  const prerendered = state.visits.filter((visit) => visit.tabId >= 0 && visit.shownMs === 0);
  await remove(prerendered.slice(0, -maxUnseenVisits));
  for (const visit of state.visits) {
    // Records that were too recent for the last fold are not read again at each write.
    const newChunks = visit.chunkCount - (visit.recentChunks ?? 0);
    if (newChunks > foldAboveChunks) await fold(visit, Date.now() - foldAfterMs);
    if (visit.chunkCount > maxChunks) await fold(visit, Infinity);
  }
}
