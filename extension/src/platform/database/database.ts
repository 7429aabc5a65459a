import type { CountedAction } from "@digital-cleanup/challenge";
import type { SentRequest } from "../sent/sent-request.ts";
import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** The database of the extension. `upgrade` creates its stores. */
export interface ExtensionDatabase extends DBSchema {
  /** The action log, stored until the person erases it. */
  actions: { key: string; value: CountedAction; indexes: { day: string } };
  /** Folders with files set aside, so that the person can undo or delete them later. */
  folders: {
    key: string;
    value: {
      id: string;
      name: string;
      handle: FileSystemDirectoryHandle;
      aside?: { files: number; bytes: number };
    };
  };
  /** The inventory of devices, stored until the person erases it. Each feature validates what it reads. */
  devices: { key: string; value: { id: string } };
  /** The result of a folder's scan, so that closing the tab loses nothing. Stored for a day. */
  scans: { key: string; value: { id: string } };
  /** What scans learned of the files of a folder, so that the next one reads only what changed. Stored for 30 days. */
  fingerprints: { key: string; value: { id: string; savedAtMs: number } };
  /** What looks at the photos of a folder learned, so that the next one reads only what is new. Stored for 30 days. */
  photos: {
    key: string;
    value: { id: string; savedAtMs: number };
    indexes: { byTime: number };
  };
  /** Visits of pages, stored for 30 days. */
  visits: {
    key: string;
    value: { id: string; startedAt: string; origin: string };
    indexes: { byStart: [startedAt: string, id: string] };
  };
  /** Sums by day, of one origin or of all (`""`), stored for two years. */
  daySums: { key: [day: string, origin: string]; value: { day: string; origin: string } };
  /** What was counted of open visits, so that each byte is counted once. */
  countedVisits: { key: string; value: { id: string } };
  /** Rows that this version cannot read, moved out of the way of new ones. Each is stored as long as its kind. */
  unreadableRows: { key: number; value: UnreadableRow };
  /** Requests to other servers, stored for a year. */
  sent: { key: string; value: SentRequest; indexes: { byTime: number } };
}

export type UnreadableRow = { store: "visits" | "daySums"; row: unknown; movedMs: number };

/** Another version of the extension holds the database open. Opening may succeed later. */
export class DatabaseBlockedError extends Error {
  override name = "DatabaseBlockedError";
}

let opening: Promise<IDBPDatabase<ExtensionDatabase>> | undefined;

/**
 * Opens the database once per context, and closes it when a newer version of the extension upgrades it. Rejects at once if another
 * version holds it open (`DatabaseBlockedError`) or upgraded it (`VersionError`), so that no caller waits forever. The next call
 * tries again.
 */
export function openDatabase(): Promise<IDBPDatabase<ExtensionDatabase>> {
  if (opening) return opening;
  const database = open();
  opening = database;
  database.catch(() => forget(database));
  return database;
}

function forget(database: typeof opening): void {
  if (opening === database) opening = undefined;
}

async function open(): Promise<IDBPDatabase<ExtensionDatabase>> {
  const blocked = Promise.withResolvers<never>();
  const database = openDB<ExtensionDatabase>("digital-cleanup", 7, {
    upgrade,
    blocked: () =>
      blocked.reject(new DatabaseBlockedError("Another version holds the database open")),
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated: () => (opening = undefined),
  });
  try {
    return await Promise.race([database, blocked.promise]);
  } catch (error) {
    // The blocked upgrade may succeed later; that connection is closed unused.
    database.then(
      (late) => late.close(),
      () => {
        // The error is thrown below.
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
  if (oldVersion < 4) database.createObjectStore("unreadableRows", { autoIncrement: true });
  if (oldVersion < 5) {
    database.createObjectStore("sent", { keyPath: "id" }).createIndex("byTime", "sentAtMs");
  }
  if (oldVersion < 6) database.createObjectStore("fingerprints", { keyPath: "id" });
  if (oldVersion < 7) {
    database.createObjectStore("photos", { keyPath: "id" }).createIndex("byTime", "savedAtMs");
  }
}
