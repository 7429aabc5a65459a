import { type DBSchema, type IDBPDatabase, openDB } from "idb";

interface ValuesDatabase extends DBSchema {
  values: { key: string; value: unknown };
}

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

/** Stores the values in one transaction. Strict durability, because they hold the secrets and messages of events. */
export async function putValues(values: Record<string, unknown>): Promise<void> {
  const database = await openValues();
  const transaction = database.transaction("values", "readwrite", { durability: "strict" });
  const puts = Object.entries(values).map(([key, value]) => transaction.store.put(value, key));
  await Promise.all([...puts, transaction.done]);
}
