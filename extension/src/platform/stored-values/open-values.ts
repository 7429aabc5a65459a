import { type DBSchema, type IDBPDatabase, openDB, type StoreNames } from "idb";
import type { ExtensionDatabase } from "../database/database.ts";
import { reportError } from "../report-error.ts";

interface ValuesDatabase extends DBSchema {
  values: { key: string; value: unknown };
}

const timePrefix = "changed-at/";
/** The key of the time of the last change of a value, or of a store of the other database. */
const timeKey = (name: string): string => timePrefix + name;

let opening: Promise<IDBPDatabase<ValuesDatabase>> | undefined;

/** Opens the values once per context. Their database is not the main one, whose upgrade may fail without losing the settings. */
export function openValues(): Promise<IDBPDatabase<ValuesDatabase>> {
  if (opening) return opening;
  const database = openDB<ValuesDatabase>("digital-cleanup-values", 1, {
    upgrade: (created) => void created.createObjectStore("values"),
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated: () => (opening = undefined),
  });
  opening = database;
  database.catch(() => {
    if (opening === database) opening = undefined;
  });
  return database;
}

/** Stores the values and the time in one transaction. Strict durability, because they hold the secrets and messages of events. */
export async function putValues(values: Record<string, unknown>): Promise<void> {
  const database = await openValues();
  const transaction = database.transaction("values", "readwrite", { durability: "strict" });
  const puts = Object.entries(values).flatMap(([key, value]) => [
    transaction.store.put(value, key),
    transaction.store.put(Date.now(), timeKey(key)),
  ]);
  await Promise.all([...puts, transaction.done]);
}

export async function deleteValue(key: string): Promise<void> {
  const transaction = (await openValues()).transaction("values", "readwrite");
  await Promise.all([
    transaction.store.delete(key),
    transaction.store.delete(timeKey(key)),
    transaction.done,
  ]);
}

/** Stores that something in a store of the other database changed now, which only _My data_ shows. */
export const noteChange = async (name: StoreNames<ExtensionDatabase>): Promise<void> =>
  openValues()
    .then((database) => database.put("values", Date.now(), timeKey(name)))
    .then(() => undefined, reportError);

/** Removes the time of a store that was erased. */
export const forgetChange = async (name: StoreNames<ExtensionDatabase>): Promise<void> =>
  (await openValues()).delete("values", timeKey(name));

/** When each value or store was changed last, by its name. */
export async function readChangeTimes(): Promise<Record<string, number>> {
  const { store } = (await openValues()).transaction("values");
  const allTimes = IDBKeyRange.bound(timePrefix, `${timePrefix}\uffff`);
  const [keys, times] = await Promise.all([store.getAllKeys(allTimes), store.getAll(allTimes)]);
  return Object.fromEntries(
    keys.map((key, index) => [key.slice(timePrefix.length), Number(times[index])]),
  );
}
