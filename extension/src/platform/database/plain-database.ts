import { openOnce } from "./open-once.ts";

/** Opens the database as the browser offers it: a worker needs no copy of a library. */
export const openPlainDatabase = openOnce("digital-cleanup", 7, upgrade);

function upgrade(database: IDBDatabase, oldVersion: number): void {
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
