import type { DBSchema, StoreNames } from "idb";
import type { ExtensionDatabase } from "../database/database.ts";
import { openOnce } from "../database/open-once.ts";
import { reportError } from "../report-error.ts";

export type StoreName = StoreNames<ExtensionDatabase>;

interface ValuesDatabase extends DBSchema {
  values: { key: string; value: unknown };
}

/** Opens the database of the values. It is not the main one, whose upgrade may fail without losing the settings. */
export const openValues = openOnce<ValuesDatabase>("digital-cleanup-values", 1, (database) => {
  database.createObjectStore("values");
});

const timePrefix = "changed-at/";

/** The key of the time of the last change of a value, or of a store of the other database. */
const timeKey = (name: string): string => timePrefix + name;

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
export const noteChange = (name: StoreName): Promise<void> =>
  openValues()
    .then((database) => database.put("values", Date.now(), timeKey(name)))
    .then(() => undefined, reportError);

/** Removes the time of a store that was erased. */
export const forgetChange = async (name: StoreName): Promise<void> =>
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
