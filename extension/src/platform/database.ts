import type { CountedAction } from "@digital-cleanup/challenge";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** The one database of the extension. `upgrade` is the schema's only home. */
export interface ExtensionDatabase extends DBSchema {
  /** The action log, kept until the person erases it. */
  actions: { key: string; value: CountedAction; indexes: { day: string } };
  /** Folders that hold things set aside, so that a person can undo or empty them later. */
  folders: { key: string; value: { id: string; name: string; handle: FileSystemDirectoryHandle } };
}

let opening: Promise<IDBPDatabase<ExtensionDatabase>> | undefined;

/** Opens the database once a context; it steps aside when a newer version of the extension upgrades it. */
export function openDatabase(): Promise<IDBPDatabase<ExtensionDatabase>> {
  opening ??= openDB<ExtensionDatabase>("digital-cleanup", 1, {
    upgrade: (database) => {
      database.createObjectStore("actions", { keyPath: "id" }).createIndex("day", "day");
      database.createObjectStore("folders", { keyPath: "id" });
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated: () => (opening = undefined),
  });
  return opening;
}
