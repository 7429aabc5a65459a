import { type DBSchema, type IDBPDatabase, wrap } from "idb";
import { openPlainValues, type StoreName, timeKey, timePrefix } from "./note-change.ts";

interface ValuesDatabase extends DBSchema {
  values: { key: string; value: unknown };
}

/** The values, with promises and types. */
export const openValues = async (): Promise<IDBPDatabase<ValuesDatabase>> =>
  wrap(await openPlainValues()) as unknown as IDBPDatabase<ValuesDatabase>;

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
