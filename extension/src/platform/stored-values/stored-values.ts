import { browser } from "../browser.ts";
import { reportError } from "../report-error.ts";
import { areValuesMoved, moveValues } from "./move-values.ts";
import { deleteValue, openValues, putValues } from "./open-values.ts";
import { signalKey } from "./watch-values.ts";

/** The key of each stored value. _My data_ lists them all. */
export type ValueKey =
  | "settings"
  | "challenge"
  | "habits"
  | "habits-aside"
  | "habits-fit-sites"
  | "sober"
  | "cleanup-session"
  | "cleanup-left-alone"
  | "photos-apart"
  | "steps-put-off"
  | "weekly-summary"
  | "data-handling"
  | "learn";

/*
 * Settings, choices, secrets and pending messages, each under one key. Only the extension's background and pages can read and write
 * them: content scripts have no access to its databases.
 */
type Store = {
  read(key: string): Promise<unknown>;
  write(values: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
};

const database: Store = {
  read: async (key) => (await openValues()).get("values", key),
  write: putValues,
  remove: deleteValue,
};

/** Used for as long as the values cannot be moved, for example because the disk is full. */
const storageLocal: Store = {
  read: async (key) => (await browser.storage.local.get(key))[key],
  write: (values) => browser.storage.local.set(values),
  remove: (key) => browser.storage.local.remove(key),
};

const moveLock = "stored-values-move";
let isMoved = false;

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  isMoved ||= await areValuesMoved();
  if (!isMoved) await startStoredValues();
  if (isMoved) return work(database);
  return navigator.locks.request(moveLock, { mode: "shared" }, async () =>
    work((await areValuesMoved()) ? database : storageLocal),
  );
}

/** Moves what an earlier version stored elsewhere. Call it when the background starts, so that nothing of it is left there. */
export const startStoredValues = (): Promise<void> =>
  navigator.locks.request(moveLock, moveValues).then(() => void (isMoved = true), reportError);

export const readValue = (key: ValueKey): Promise<unknown> => withStore((store) => store.read(key));

export async function writeValues(values: Partial<Record<ValueKey, unknown>>): Promise<void> {
  await withStore((store) => store.write(values));
  await signalChange(Object.keys(values));
}

export async function removeValue(key: ValueKey): Promise<void> {
  await withStore((store) => store.remove(key));
  await signalChange([key]);
}

/** The event starts a stopped background, which a message channel does not. */
const signalChange = (keys: string[]): Promise<void> =>
  browser.storage.session
    .set(Object.fromEntries(keys.map((key) => [signalKey(key), crypto.randomUUID()])))
    .catch(reportError);
