import { noteChange } from "../stored-values/note-change.ts";
import { resultOf } from "./open-once.ts";
import type { ExtensionDatabase } from "./database.ts";
import { openPlainDatabase } from "./plain-database.ts";

type Store = "fingerprints" | "folders" | "photos" | "scans";
type Row<S extends Store> = ExtensionDatabase[S]["value"];

export const readRows = async <S extends Store>(store: S): Promise<Row<S>[]> =>
  resultOf((await openPlainDatabase()).transaction(store).objectStore(store).getAll());

/** Deletes rows by their ids and stores others, in one transaction. */
export async function replaceRows<S extends Store>(
  store: S,
  deleted: readonly string[],
  stored: readonly Row<S>[] = [],
): Promise<void> {
  const transaction = (await openPlainDatabase()).transaction(store, "readwrite");
  const rows = transaction.objectStore(store);
  for (const id of deleted) rows.delete(id);
  for (const row of stored) rows.put(row);
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error!));
  });
  if (stored.length > 0) await noteChange(store);
}
