import { browser } from "../../../platform/browser.ts";
import { reportError } from "../../../platform/report-error.ts";
import { addTransfers, foldRecords, type VisitRecord } from "@digital-cleanup/page-weight";
import { recordsKey, recordsKeys, stateKey } from "./journal-keys.ts";
import type { Append, JournalState } from "./journal-state.ts";
import { shownVisits, type Visit } from "./visit.ts";

const recordsPerChunk = 100;
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

/**
 * Applies changes in order. Changes made during a write are stored together by the next write. There is no timer, so that a
 * terminated worker loses as little as possible. The promise of `update` resolves once the change is stored.
 */
export type Journal = { update(change: Change): Promise<void> };

/** Called when visits have new records, and before visits and their records are removed. `onLeave` is awaited. */
export type JournalHooks = {
  onGrown?: () => void;
  onLeave?: (visits: readonly Visit[], state: JournalState) => Promise<void>;
};

/**
 * Stores visits in storage.session, where they outlive the worker. The state in memory is a cache, read when the worker
 * starts.
 */
export function openJournal({ onGrown, onLeave }: JournalHooks = {}): Journal {
  const tails = new Map<string, VisitRecord[]>();
  let state: JournalState | undefined;
  let changes: Change[] = [];
  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  const readTail = async (visit: Visit): Promise<VisitRecord[]> => {
    if (visit.chunkCount === 0) return [];
    return tails.get(visit.id) ?? readRecords(recordsKey(visit.id, visit.chunkCount - 1));
  };

  /** The chunks that change when `records` are appended to a visit. */
  const appendToChunks = async (visit: Visit, records: VisitRecord[]) => {
    const all = [...(await readTail(visit)), ...records];
    const first = Math.max(0, visit.chunkCount - 1);
    const chunks: Record<string, VisitRecord[]> = {};
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
    await browser.storage.session.set({ ...chunks, [stateKey]: state });
    await browser.storage.session.remove(keys.filter((key) => !(key in chunks)));
  };

  const remove = async (visits: readonly Visit[]) => {
    if (!state || visits.length === 0) return;
    await onLeave?.(visits, state);
    state.visits = state.visits.filter((visit) => !visits.includes(visit));
    for (const visit of visits) tails.delete(visit.id);
    await browser.storage.session.remove(
      visits.flatMap((visit) => recordsKeys(visit.id, visit.chunkCount)),
    );
  };

  /** The quota is reached: folds records into sums, first of the pages shown longest ago, and last those of this write. */
  const writeAboveQuota = async (
    values: Record<string, unknown>,
    added: ReadonlyMap<Visit, VisitRecord[]>,
  ) => {
    const others = state!.visits.filter((visit) => visit.chunkCount > 0 && !added.has(visit));
    for (const visit of others.toSorted((a, b) => a.shownMs - b.shownMs)) {
      await foldAll(visit, {});
      if (await isStored(values)) return;
    }
    for (const visit of added.keys()) await foldAll(visit, values);
    await browser.storage.session.set({ [stateKey]: state });
  };

  /** Folds all records of a visit, with chunks that could not be written, and removes them to make room. */
  const foldAll = async (visit: Visit, notStored: Record<string, unknown>) => {
    const keys = recordsKeys(visit.id, visit.chunkCount);
    const stored = await browser.storage.session.get(keys);
    const records = keys.flatMap((key) => (notStored[key] ?? stored[key] ?? []) as VisitRecord[]);
    const { sums } = foldRecords(records, visit, Infinity);
    visit.sums = visit.sums ? addTransfers(visit.sums, sums) : sums;
    visit.chunkCount = 0;
    tails.delete(visit.id);
    await browser.storage.session.remove(keys);
  };

  const write = async () => {
    state ??= await readState();
    const before = state.visits;
    const added = new Map<Visit, VisitRecord[]>();
    for (const change of changes.splice(0)) {
      change(state, (visit, records) => {
        const known = added.get(visit) ?? [];
        for (const record of records) known.push(record);
        added.set(visit, known);
      });
    }
    await remove(before.filter((visit) => !state?.visits.includes(visit)));
    const chunks: Record<string, VisitRecord[]> = {};
    for (const [visit, records] of added) {
      Object.assign(chunks, await appendToChunks(visit, records));
      visit.growth = (visit.growth ?? 0) + records.length;
    }
    const values = { ...chunks, [stateKey]: state };
    try {
      await browser.storage.session.set(values);
    } catch {
      await writeAboveQuota(values, added);
    }
    await tidy(state, fold, remove);
    if (added.size > 0) onGrown?.();
  };

  return {
    update(change) {
      changes.push(change);
      next ??= writing.then(async () => {
        next = undefined;
        const written = write();
        writing = written.catch(reportError);
        await written;
      });
      return next;
    },
  };
}

const isStored = (values: Record<string, unknown>): Promise<boolean> =>
  browser.storage.session.set(values).then(
    () => true,
    () => false,
  );

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
    if (visit.chunkCount > foldAboveChunks) await fold(visit, Date.now() - foldAfterMs);
    if (visit.chunkCount > maxChunks) await fold(visit, Infinity);
  }
}

/** The stored state, without the records. */
export async function readState(): Promise<JournalState> {
  const stored = (await browser.storage.session.get(stateKey))[stateKey];
  return (stored as JournalState | undefined) ?? { visits: [], waiting: [], hasHeard: false };
}

/** The records of these keys, in order. */
export async function readRecords(...keys: string[]): Promise<VisitRecord[]> {
  const stored = await browser.storage.session.get(keys);
  return keys.flatMap((key) => (stored[key] as VisitRecord[] | undefined) ?? []);
}
