import type { StoreKey, StoreValue } from "idb";
import { noteChange } from "../stored-values/open-values.ts";
import { type ExtensionDatabase, openDatabase } from "./database.ts";

type Store = "fingerprints" | "folders" | "photos" | "scans";
type Row<S extends Store> = StoreValue<ExtensionDatabase, S>;

export const readRows = async <S extends Store>(store: S): Promise<Row<S>[]> =>
  (await openDatabase()).getAll(store);

/** Deletes rows by their ids and stores others, in one transaction. */
export async function replaceRows<S extends Store>(
  store: S,
  deleted: readonly string[],
  stored: readonly Row<S>[] = [],
): Promise<void> {
  const transaction = (await openDatabase()).transaction(store, "readwrite");
  await Promise.all([
    ...deleted.map((id) => transaction.store.delete(id as StoreKey<ExtensionDatabase, S>)),
    ...stored.map((row) => transaction.store.put(row)),
    transaction.done,
  ]);
  if (stored.length > 0) await noteChange(store);
}
