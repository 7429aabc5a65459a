import type { CountedAction } from "@digital-cleanup/challenge";
import type { SentRequest } from "../sent/sent-request.ts";
import type { DBSchema } from "idb";
import type { FolderHandle } from "../folder-handle.ts";
import { openOnce } from "./open-once.ts";

/** The stores of the database, which `openDatabase` creates. */
export interface ExtensionDatabase extends DBSchema {
  /** The action log, stored until the person erases it. */
  actions: { key: string; value: CountedAction; indexes: { day: string } };
  /** Folders with files set aside, so that the person can undo or delete them later. */
  folders: {
    key: string;
    value: {
      id: string;
      name: string;
      handle: FolderHandle;
      /**
       * What was set aside after the last change or listing of the folder; without access it cannot be counted again. Absent while the
       * folder is changed, and if the change was interrupted.
       */
      aside?: { files: number; bytes: number };
      /** The batches that this browser set aside there. */
      ownBatches?: string[];
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

/** Opens the database of the extension. A later version adds its stores behind `if (oldVersion < N)`. */
export const openDatabase = openOnce<ExtensionDatabase>("digital-cleanup", 1, (database) => {
  database.createObjectStore("actions", { keyPath: "id" }).createIndex("day", "day");
  for (const store of ["folders", "devices", "scans", "countedVisits", "fingerprints"] as const) {
    database.createObjectStore(store, { keyPath: "id" });
  }
  const visits = database.createObjectStore("visits", { keyPath: "id" });
  visits.createIndex("byStart", ["startedAt", "id"]);
  database.createObjectStore("daySums", { keyPath: ["day", "origin"] });
  database.createObjectStore("unreadableRows", { autoIncrement: true });
  database.createObjectStore("sent", { keyPath: "id" }).createIndex("byTime", "sentAtMs");
  database.createObjectStore("photos", { keyPath: "id" }).createIndex("byTime", "savedAtMs");
});
