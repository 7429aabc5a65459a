import { browser } from "../../../platform/browser.ts";
import { reportError } from "../../../platform/report-error.ts";
import { addTransfers, foldRecords, type VisitRecord } from "@digital-cleanup/page-weight";
import { recordsKey, recordsKeys, stateKey } from "./journal-keys.ts";
import type { Append, JournalState } from "./journal-state.ts";
import { ofTab, type Visit } from "./visit.ts";

const recordsPerChunk = 100;
const chunksPerVisit = 20;
/** Beyond this even young records become sums: a page can ask for thousands of things in a second. */
const mostChunksPerVisit = 60;
/** A timing entry comes at most a batch after its request; later ones are counted on their own. */
const foldAfterMs = 30_000;
const pagesWithRecordsPerTab = 2;
const pagesPerTab = 8;
/** Visits that no person has seen: of workers without a page, and of pages rendered ahead. */
const unseenVisits = 20;

export type Change = (state: JournalState, append: Append) => void;

/**
 * Applies changes in order. Those that come while a write is under way are written together by the next one: no timer,
 * so that as little as possible is lost with a killed worker. The promise of `update` is kept once they are stored.
 */
export type Journal = { update(change: Change): Promise<void> };

/** What others do with visits. `onLeave` is awaited before their records go. */
export type JournalHooks = {
  onGrown?: () => void;
  onLeave?: (visits: readonly Visit[], state: JournalState) => Promise<void>;
};

/**
 * Keeps the visits in storage.session, so that they outlive the worker. What is held in memory is a copy, read
 * again when the worker starts again.
 */
export function openJournal({ onGrown, onLeave }: JournalHooks = {}): Journal {
  const tails = new Map<string, VisitRecord[]>();
  let state: JournalState | undefined;
  let changes: Change[] = [];
  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  const tailOf = async (visit: Visit): Promise<VisitRecord[]> => {
    if (visit.chunkCount === 0) return [];
    return tails.get(visit.id) ?? readRecords(recordsKey(visit.id, visit.chunkCount - 1));
  };

  /** The chunks that change when `records` are put behind those of a visit. */
  const chunksWith = async (visit: Visit, records: VisitRecord[]) => {
    const file = [...(await tailOf(visit)), ...records];
    const first = Math.max(0, visit.chunkCount - 1);
    const chunks: Record<string, VisitRecord[]> = {};
    for (let start = 0; start < file.length; start += recordsPerChunk) {
      const chunk = first + start / recordsPerChunk;
      const part = file.slice(start, start + recordsPerChunk);
      chunks[recordsKey(visit.id, chunk)] = part;
      visit.chunkCount = chunk + 1;
      tails.set(visit.id, part);
    }
    return chunks;
  };

  /** Turns the records of a visit into sums: all of them, or only those that can get no timing entry any more. */
  const fold = async (visit: Visit, beforeMs: number) => {
    const keys = recordsKeys(visit.id, visit.chunkCount);
    const { sums, rest } = foldRecords(await readRecords(...keys), visit, beforeMs);
    visit.sums = visit.sums ? addTransfers(visit.sums, sums) : sums;
    visit.chunkCount = 0;
    tails.delete(visit.id);
    const chunks = await chunksWith(visit, rest);
    await browser.storage.session.set({ ...chunks, [stateKey]: state });
    await browser.storage.session.remove(keys.filter((key) => !(key in chunks)));
  };

  const forget = async (visits: readonly Visit[]) => {
    if (!state || visits.length === 0) return;
    await onLeave?.(visits, state);
    state.visits = state.visits.filter((visit) => !visits.includes(visit));
    for (const visit of visits) tails.delete(visit.id);
    await browser.storage.session.remove(
      visits.flatMap((visit) => recordsKeys(visit.id, visit.chunkCount)),
    );
  };

  /** The quota is reached: sums take the place of records, of pages left longest ago first and of this write last. */
  const writeInLessRoom = async (
    values: Record<string, unknown>,
    added: ReadonlyMap<Visit, VisitRecord[]>,
  ) => {
    const others = state!.visits.filter((visit) => visit.chunkCount > 0 && !added.has(visit));
    for (const visit of others.toSorted((a, b) => a.shownMs - b.shownMs)) {
      await foldUnwritten(visit, {});
      if (await isStored(values)) return;
    }
    for (const visit of added.keys()) await foldUnwritten(visit, values);
    await browser.storage.session.set({ [stateKey]: state });
  };

  /** Turns all of a visit into sums, with chunks that found no room. Nothing can be written before it made some. */
  const foldUnwritten = async (visit: Visit, unwritten: Record<string, unknown>) => {
    const keys = recordsKeys(visit.id, visit.chunkCount);
    const stored = await browser.storage.session.get(keys);
    const records = keys.flatMap((key) => (unwritten[key] ?? stored[key] ?? []) as VisitRecord[]);
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
      change(state, (visit, records) =>
        added.set(visit, [...(added.get(visit) ?? []), ...records]),
      );
    }
    await forget(before.filter((visit) => !state?.visits.includes(visit)));
    const chunks: Record<string, VisitRecord[]> = {};
    for (const [visit, records] of added) {
      Object.assign(chunks, await chunksWith(visit, records));
      visit.growth = (visit.growth ?? 0) + records.length;
    }
    const values = { ...chunks, [stateKey]: state };
    try {
      await browser.storage.session.set(values);
    } catch {
      await writeInLessRoom(values, added);
    }
    await tidy(state, fold, forget);
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

/** Keeps the journal small: long pages and pages left behind as sums, the oldest not at all. */
async function tidy(
  state: JournalState,
  fold: (visit: Visit, beforeMs: number) => Promise<void>,
  forget: (visits: readonly Visit[]) => Promise<void>,
): Promise<void> {
  const tabs = new Set(state.visits.map((visit) => visit.tabId));
  for (const tabId of tabs) {
    const pages = ofTab(state.visits, tabId);
    for (const page of pages.slice(pagesWithRecordsPerTab)) {
      if (page.chunkCount > 0) await fold(page, Infinity);
    }
    await forget(pages.slice(pagesPerTab));
  }
  const ofWorkers = state.visits.filter((visit) => visit.tabId < 0);
  await forget(ofWorkers.slice(0, -unseenVisits));
  const ahead = state.visits.filter((visit) => visit.tabId >= 0 && visit.shownMs === 0);
  await forget(ahead.slice(0, -unseenVisits));
  for (const visit of state.visits) {
    if (visit.chunkCount > chunksPerVisit) await fold(visit, Date.now() - foldAfterMs);
    if (visit.chunkCount > mostChunksPerVisit) await fold(visit, Infinity);
  }
}

/** What is known of visits beside their records. */
export async function readState(): Promise<JournalState> {
  const stored = (await browser.storage.session.get(stateKey))[stateKey];
  return (stored as JournalState | undefined) ?? { visits: [], waiting: [], hasHeard: false };
}

/** Records of the given keys, in their order. */
export async function readRecords(...keys: string[]): Promise<VisitRecord[]> {
  const stored = await browser.storage.session.get(keys);
  return keys.flatMap((key) => (stored[key] as VisitRecord[] | undefined) ?? []);
}
