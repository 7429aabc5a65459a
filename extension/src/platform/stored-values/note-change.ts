import type { StoreNames } from "idb";
import { openOnce, resultOf } from "../database/open-once.ts";
import type { ExtensionDatabase } from "../database/database.ts";
import { reportError } from "../report-error.ts";

export type StoreName = StoreNames<ExtensionDatabase>;

export const timePrefix = "changed-at/";
/** The key of the time of the last change of a value, or of a store of the other database. */
export const timeKey = (name: string): string => timePrefix + name;

/** Opens the database of the values. It is not the main one, whose upgrade may fail without losing the settings. */
export const openPlainValues = openOnce(
  "digital-cleanup-values",
  1,
  (database) => void database.createObjectStore("values"),
);

/** Stores that something in a store of the other database changed now, which only _My data_ shows. */
export const noteChange = async (name: StoreName): Promise<void> =>
  openPlainValues()
    .then((database) =>
      resultOf(
        database
          .transaction("values", "readwrite")
          .objectStore("values")
          .put(Date.now(), timeKey(name)),
      ),
    )
    .then(() => undefined, reportError);
