import type { VisitRecord } from "@digital-cleanup/page-weight";
import { browser } from "../../../platform/browser.ts";
import { recordsKeys, stateKey, visitKey } from "./journal-keys.ts";
import type { JournalState } from "./journal-state.ts";
import type { Visit } from "./visit.ts";

/*
 * Values are stored as JSON: browsers pass a string between their processes far faster than thousands of small objects.
 */

/** Each visit has a key of its own, so that a write stores only the visits that changed. */
export type StoredState = Omit<JournalState, "visits"> & { visitIds: string[] };

/** Chunks of records by their key. */
export type Chunks = Record<string, VisitRecord[]>;

/** The stored state, without the records. */
export async function readState(): Promise<JournalState> {
  const [state] = await readParts<StoredState>([stateKey]);
  if (!state) return { visits: [], waiting: [], hasHeard: false };
  const { visitIds, ...rest } = state;
  return { ...rest, visits: await readParts<Visit>(visitIds.map(visitKey)) };
}

/** The records of these keys, in order. */
export const readRecords = async (...keys: string[]): Promise<VisitRecord[]> =>
  (await readParts<VisitRecord[]>(keys)).flat();

/** The values of those keys that are stored, in order. */
async function readParts<T>(keys: string[]): Promise<T[]> {
  const stored = await browser.storage.session.get(keys);
  const texts = keys.map((key) => stored[key] as string | undefined);
  return texts.flatMap((text) => (text === undefined ? [] : [JSON.parse(text) as T]));
}

/** Writes the state with chunks of records, leaving out the parts that are stored already. */
export function createStateWriter() {
  const stored = new Map<string, string>();
  const changedParts = (state: JournalState) =>
    splitState(state).flatMap(([key, part]) => {
      const text = JSON.stringify(part);
      return stored.get(key) === text ? [] : [[key, text] as const];
    });

  return {
    /** Notes what the storage holds when the worker starts. */
    markStored(state: JournalState): void {
      for (const [key, text] of changedParts(state)) stored.set(key, text);
    },
    async write(state: JournalState, chunks: Chunks = {}): Promise<void> {
      const parts = changedParts(state);
      const added = Object.entries(chunks).map(([key, records]) => [key, JSON.stringify(records)]);
      if (parts.length + added.length === 0) return;
      await browser.storage.session.set(Object.fromEntries([...parts, ...added]));
      for (const [key, text] of parts) stored.set(key, text);
    },
    /** Removes visits that are no longer in the state, with their records. */
    async remove(visits: readonly Visit[]): Promise<void> {
      for (const { id } of visits) stored.delete(visitKey(id));
      await browser.storage.session.remove(
        visits.flatMap(({ id, chunkCount }) => [visitKey(id), ...recordsKeys(id, chunkCount)]),
      );
    },
  };
}

function splitState({ visits, ...rest }: JournalState): [key: string, part: object][] {
  const state: StoredState = { ...rest, visitIds: visits.map(({ id }) => id) };
  return [
    [stateKey, state],
    ...visits.map((visit): [string, Visit] => [visitKey(visit.id), visit]),
  ];
}
