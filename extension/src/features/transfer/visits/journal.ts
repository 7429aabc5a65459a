import {
  type Append,
  endVisits,
  foldVisit,
  hasGrown,
  type JournalState,
  shownVisits,
  type Uncounted,
  type Visit,
  type VisitRecord,
  type VisitUpdate,
  visitUpdate,
} from "@digital-cleanup/page-weight";
import { reportError } from "../../../platform/report-error.ts";
import { type Chunks, JournalStore, readState, readVisitRecords } from "./journal-store.ts";
import { createWriteSchedule, type When } from "./write-schedule.ts";

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

/** What a write changed. */
export type Written = {
  /** Visits that have new records or were shown again. */
  changed: Set<Visit>;
  /** Visits that left the journal. */
  endedIds: string[];
  /** It changes with each later write. */
  state: JournalState;
};

/**
 * Stores visits in storage.session, where they outlive the worker. Applies changes in order, and stores those made within a
 * fraction of a second together. The state in memory is a cache, read when the worker starts.
 */
export class Journal {
  #store = new JournalStore();
  #state: JournalState | undefined;
  #changes: Change[] = [];
  #listeners: ((written: Written) => void)[] = [];
  #schedule = createWriteSchedule(() => this.#write(), reportError);

  /** Resolves once the change is stored, which is `soon` unless it should be `now`. */
  update(change: Change, when: When = "soon"): Promise<void> {
    this.#changes.push(change);
    return this.#schedule.request(when);
  }

  /** Stores what waits, because the worker is about to be terminated. */
  flush(): void {
    this.#schedule.flush();
  }

  /** Calls `listener` after each write that changed visits. */
  onWritten(listener: (written: Written) => void): void {
    this.#listeners.push(listener);
  }

  /** What has not been counted of all visits, or only of those that ended, with the ids of those that are open. */
  async readUncounted(of: "all" | "ended"): Promise<Uncounted & { openIds: ReadonlySet<string> }> {
    const state = await readState();
    return {
      open: of === "all" ? await readUpdates(state.visits, state) : [],
      ended: state.ended ?? [],
      openIds: new Set(state.visits.map(({ id }) => id)),
    };
  }

  /** Whether a worker was terminated before what it stored was counted. */
  async hasUncounted(): Promise<boolean> {
    const { visits, ended = [] } = await readState();
    return ended.length > 0 || visits.some(hasGrown);
  }

  async #write(): Promise<void> {
    this.#state ??= await this.#store.open();
    const written: Written = { state: this.#state, changed: new Set(), endedIds: [] };
    const due = this.#changes.splice(0);
    while (due.length > 0) await this.#writeSome(written, due);
    await this.#tidy(written);
    if (written.changed.size + written.endedIds.length === 0) return;
    for (const listener of this.#listeners) listener(written);
  }

  /** Writes changes up to one that removes visits, whose last records are written before they are removed. */
  async #writeSome(written: Written, due: Change[]): Promise<void> {
    const { state, changed } = written;
    const added = new Map<Visit, VisitRecord[]>();
    const { shows = 0 } = state;
    const left = applyUntilRemoval(state, due, (visit, records) => {
      const known = added.get(visit) ?? [];
      for (const record of records) known.push(record);
      added.set(visit, known);
    });
    state.visits.push(...left);
    const chunks: Chunks = {};
    for (const [visit, records] of added) {
      Object.assign(chunks, await this.#store.append(visit, records));
      visit.growth = (visit.growth ?? 0) + records.length;
      changed.add(visit);
    }
    if (!(await this.#tryWrite(state, chunks))) {
      await this.#writeAboveQuota(state, chunks, [...added.keys()]);
    }
    await this.#end(written, left);
    for (const visit of state.visits) if ((visit.shownOrder ?? 0) > shows) changed.add(visit);
  }

  /** Returns whether the quota leaves room for it. */
  #tryWrite(state: JournalState, chunks?: Chunks): Promise<boolean> {
    return this.#store.write(state, chunks).then(
      () => true,
      () => false,
    );
  }

  /** The quota is reached: folds records into sums, first of the pages shown longest ago, and last those of this write. */
  async #writeAboveQuota(state: JournalState, chunks: Chunks, grown: Visit[]): Promise<void> {
    const others = state.visits.filter((visit) => visit.chunkCount > 0 && !grown.includes(visit));
    for (const visit of others.toSorted((a, b) => a.shownMs - b.shownMs)) {
      await this.#foldAll(visit, {});
      if (await this.#tryWrite(state, chunks)) return;
    }
    for (const visit of grown) await this.#foldAll(visit, chunks);
    await this.#store.write(state);
  }

  /** Folds all records of a visit, with chunks that could not be written, and removes them to make room. */
  async #foldAll(visit: Visit, notStored: Chunks): Promise<void> {
    foldVisit(visit, await readVisitRecords(visit, notStored), Infinity);
    const keys = this.#store.startAgain(visit);
    visit.recentChunks = 0;
    await this.#store.removeRecords(keys);
  }

  /** Folds the exchanges of a visit that ended before `beforeMs` into its sums. */
  async #fold(state: JournalState, visit: Visit, beforeMs: number): Promise<void> {
    const rest = foldVisit(visit, await readVisitRecords(visit), beforeMs);
    const keys = this.#store.startAgain(visit);
    const chunks = await this.#store.append(visit, rest);
    visit.recentChunks = visit.chunkCount;
    await this.#store.write(state, chunks);
    await this.#store.removeRecords(keys.filter((key) => !(key in chunks)));
  }

  /** Removes visits with their records, once what they grew by is stored. */
  async #end({ state, endedIds }: Written, visits: readonly Visit[]): Promise<void> {
    if (visits.length === 0) return;
    const updates = await readUpdates(visits, state).catch((error: unknown) => {
      // Measuring the open visits matters more than the last bytes of these.
      reportError(error);
      return [];
    });
    endVisits(state, visits, updates);
    endedIds.push(...visits.map(({ id }) => id));
    const isWritten = await this.#tryWrite(state);
    await this.#store.remove(visits);
    // Without the removed records there is room again.
    if (!isWritten) await this.#tryWrite(state);
  }

  /** Keeps the journal small: folds records of long visits and of pages left, and removes the oldest visits. */
  async #tidy(written: Written): Promise<void> {
    const { state } = written;
    const tabs = new Set(state.visits.map((visit) => visit.tabId));
    for (const tabId of tabs) {
      const pages = shownVisits(state.visits, tabId);
      for (const page of pages.slice(maxRecordedPagesPerTab)) {
        if (page.chunkCount > 0) await this.#fold(state, page, Infinity);
      }
      await this.#end(written, pages.slice(maxPagesPerTab));
    }
    const workers = state.visits.filter((visit) => visit.tabId < 0);
    await this.#end(written, workers.slice(0, -maxUnseenVisits));
    const prerendered = state.visits.filter((visit) => visit.tabId >= 0 && visit.shownMs === 0);
    await this.#end(written, prerendered.slice(0, -maxUnseenVisits));
    for (const visit of state.visits) {
      // Records that were too recent for the last fold are not read again at each write.
      const newChunks = visit.chunkCount - (visit.recentChunks ?? 0);
      if (newChunks > foldAboveChunks) await this.#fold(state, visit, Date.now() - foldAfterMs);
      if (visit.chunkCount > maxChunks) await this.#fold(state, visit, Infinity);
    }
  }
}

/** Applies changes up to one that removes visits, and returns those. */
function applyUntilRemoval(state: JournalState, due: Change[], append: Append): Visit[] {
  for (let change = due.shift(); change; change = due.shift()) {
    const before = state.visits;
    change(state, append);
    if (state.visits === before) continue;
    const left = before.filter((visit) => !state.visits.includes(visit));
    if (left.length > 0) return left;
  }
  return [];
}

const readUpdates = (visits: readonly Visit[], state: JournalState): Promise<VisitUpdate[]> =>
  Promise.all(
    visits
      .filter(hasGrown)
      .map(async (visit) => visitUpdate(visit, await readVisitRecords(visit), state, Date.now())),
  );
