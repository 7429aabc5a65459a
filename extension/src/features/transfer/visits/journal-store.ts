import type { JournalState, Visit, VisitRecord, VisitUpdate } from "@digital-cleanup/page-weight";
import { browser } from "../../../platform/browser.ts";
import { endedKey, recordsKey, recordsKeys, stateKey, visitKey } from "./journal-keys.ts";

/*
 * Values are stored as JSON: browsers pass a string between their processes far faster than thousands of small objects.
 */

/** Visits have keys of their own, so that a write stores only those that changed. */
export type StoredState = Omit<JournalState, "visits" | "ended"> & { visitIds: string[] };

/** Chunks of records by their key. */
export type Chunks = Record<string, VisitRecord[]>;

const recordsPerChunk = 100;
/** A chunk with as many records is not written again for new ones: they start the next chunk. */
const closedAtRecords = 25;

/** The stored state, without the records. */
export async function readState(): Promise<JournalState> {
  const parts = await readParts([stateKey, endedKey]);
  const [state, ended] = parts as [StoredState, VisitUpdate[]] | [];
  if (!state) return { visits: [], waiting: [], hasHeard: false };
  const { visitIds, ...rest } = state;
  return { ...rest, ended, visits: await readParts<Visit>(visitIds.map(visitKey)) };
}

/** The records of a visit that have not been folded into its sums, in order. Its last chunks may be among those not stored yet. */
export async function readVisitRecords(
  { id, chunkCount }: Visit,
  notStored: Chunks = {},
): Promise<VisitRecord[]> {
  const keys = recordsKeys(id, chunkCount);
  const stored = await readRecords(keys.filter((key) => !(key in notStored)));
  return [...stored, ...keys.flatMap((key) => notStored[key] ?? [])];
}

const readRecords = async (keys: string[]): Promise<VisitRecord[]> =>
  (await readParts<VisitRecord[]>(keys)).flat();

/** The values of those keys that are stored, in order. */
async function readParts<T>(keys: string[]): Promise<T[]> {
  const stored = await browser.storage.session.get(keys);
  const texts = keys.map((key) => stored[key] as string | undefined);
  return texts.flatMap((text) => (text === undefined ? [] : [JSON.parse(text) as T]));
}

/** Writes visits and their records to storage.session, leaving out what is stored already. */
export class JournalStore {
  /** What is stored, apart from records. */
  #texts = new Map<string, string>();
  /** The last chunk of each visit. */
  #tails = new Map<string, VisitRecord[]>();

  /** Reads what an earlier worker stored. */
  async open(): Promise<JournalState> {
    const state = await readState();
    for (const [key, text] of this.#changedParts(state)) this.#texts.set(key, text);
    return state;
  }

  async write(state: JournalState, chunks: Chunks = {}): Promise<void> {
    const parts = this.#changedParts(state);
    const added = Object.entries(chunks).map(([key, records]) => [key, JSON.stringify(records)]);
    if (parts.length + added.length === 0) return;
    await browser.storage.session.set(Object.fromEntries([...parts, ...added]));
    for (const [key, text] of parts) this.#texts.set(key, text);
  }

  /** The chunks that change when `records` are appended to a visit. They are still to be written. */
  async append(visit: Visit, records: VisitRecord[]): Promise<Chunks> {
    const tail = await this.#readTail(visit);
    const isClosed = tail.length >= closedAtRecords;
    const all = isClosed ? records : [...tail, ...records];
    const first = isClosed ? visit.chunkCount : Math.max(0, visit.chunkCount - 1);
    const chunks: Chunks = {};
    for (let start = 0; start < all.length; start += recordsPerChunk) {
      const chunk = first + start / recordsPerChunk;
      const part = all.slice(start, start + recordsPerChunk);
      chunks[recordsKey(visit.id, chunk)] = part;
      visit.chunkCount = chunk + 1;
      this.#tails.set(visit.id, part);
    }
    return chunks;
  }

  /** Forgets the records of a visit, to write others. Returns their keys, to be removed. */
  startAgain(visit: Visit): string[] {
    const keys = recordsKeys(visit.id, visit.chunkCount);
    visit.chunkCount = 0;
    this.#tails.delete(visit.id);
    return keys;
  }

  removeRecords(keys: string[]): Promise<void> {
    return browser.storage.session.remove(keys);
  }

  /** Removes visits that are no longer in the state, with their records. */
  async remove(visits: readonly Visit[]): Promise<void> {
    for (const { id } of visits) {
      this.#texts.delete(visitKey(id));
      this.#tails.delete(id);
    }
    await this.removeRecords(
      visits.flatMap(({ id, chunkCount }) => [visitKey(id), ...recordsKeys(id, chunkCount)]),
    );
  }

  async #readTail({ id, chunkCount }: Visit): Promise<VisitRecord[]> {
    if (chunkCount === 0) return [];
    return this.#tails.get(id) ?? readRecords([recordsKey(id, chunkCount - 1)]);
  }

  #changedParts(state: JournalState): [key: string, text: string][] {
    return splitState(state).flatMap(([key, part]): [string, string][] => {
      const text = JSON.stringify(part);
      return this.#texts.get(key) === text ? [] : [[key, text]];
    });
  }
}

function splitState({ visits, ended, ...rest }: JournalState): [key: string, part: object][] {
  const state: StoredState = { ...rest, visitIds: visits.map(({ id }) => id) };
  return [
    [stateKey, state],
    [endedKey, ended ?? []],
    ...visits.map((visit): [string, Visit] => [visitKey(visit.id), visit]),
  ];
}
