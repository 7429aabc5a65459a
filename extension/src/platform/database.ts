import type { CountedAction } from "@digital-cleanup/challenge";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** The one database of the extension. `upgrade` is the schema's only home. */
export interface ExtensionDatabase extends DBSchema {
  /** The action log, kept until the person erases it. */
  actions: { key: string; value: CountedAction; indexes: { day: string } };
  /** Folders that hold things set aside, so that a person can undo or empty them later. */
  folders: { key: string; value: { id: string; name: string; handle: FileSystemDirectoryHandle } };
  /** The drawer inventory of devices, kept until the person erases it. Each feature checks what it reads. */
  devices: { key: string; value: { id: string } };
  /** What a folder's scan found, so that a closed tab loses nothing. Kept a day. */
  scans: { key: string; value: { id: string } };
  /** One visit of a page each, kept 30 days. */
  visits: {
    key: string;
    value: { id: string; startedAt: string; origin: string };
    indexes: { byStart: [startedAt: string, id: string] };
  };
  /** Sums by day, of one origin or of all (`""`), kept two years. */
  daySums: { key: [day: string, origin: string]; value: { day: string; origin: string } };
  /** What was counted of visits that still grow, so that each byte is counted once. */
  countedVisits: { key: string; value: { id: string } };
}

/** Another version of the extension holds the database open and does not step aside; it may later. */
export class DatabaseBlockedError extends Error {
  override name = "DatabaseBlockedError";
}

let opening: Promise<IDBPDatabase<ExtensionDatabase>> | undefined;

/**
 * Opens the database once a context; it steps aside when a newer version of the extension upgrades it. Rejects at once where
 * another version holds it (`DatabaseBlockedError`) or left a newer one (`VersionError`): nobody waits for ever, and the
 * next call tries again.
 */
export function openDatabase(): Promise<IDBPDatabase<ExtensionDatabase>> {
  if (opening) return opening;
  const mine = open();
  opening = mine;
  mine.catch(() => forget(mine));
  return mine;
}

function forget(database: typeof opening): void {
  if (opening === database) opening = undefined;
}

async function open(): Promise<IDBPDatabase<ExtensionDatabase>> {
  const blocked = Promise.withResolvers<never>();
  const database = openDB<ExtensionDatabase>("digital-cleanup", 3, {
    upgrade,
    blocked: () => blocked.reject(new DatabaseBlockedError("The database is held open")),
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated: () => (opening = undefined),
  });
  try {
    return await Promise.race([database, blocked.promise]);
  } catch (error) {
    // It opens once the other one is gone, for nobody any more.
    database.then(
      (late) => late.close(),
      () => {
        // Told below.
      },
    );
    throw error;
  }
}

function upgrade(database: IDBPDatabase<ExtensionDatabase>, oldVersion: number): void {
  if (oldVersion < 1) {
    database.createObjectStore("actions", { keyPath: "id" }).createIndex("day", "day");
    database.createObjectStore("folders", { keyPath: "id" });
  }
  if (oldVersion < 2) {
    database.createObjectStore("devices", { keyPath: "id" });
    database.createObjectStore("scans", { keyPath: "id" });
  }
  if (oldVersion < 3) {
    const visits = database.createObjectStore("visits", { keyPath: "id" });
    visits.createIndex("byStart", ["startedAt", "id"]);
    database.createObjectStore("daySums", { keyPath: ["day", "origin"] });
    database.createObjectStore("countedVisits", { keyPath: "id" });
  }
}
