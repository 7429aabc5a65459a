import { openOnce } from "./open-once.ts";

/** Opens the database as the browser offers it: a worker needs no copy of a library. */
export const openPlainDatabase = openOnce("digital-cleanup", 1, upgrade);

/** Creates the stores. A later version adds its own behind `if (oldVersion < N)`. */
function upgrade(database: IDBDatabase): void {
  database.createObjectStore("actions", { keyPath: "id" }).createIndex("day", "day");
  for (const store of ["folders", "devices", "scans", "countedVisits", "fingerprints"]) {
    database.createObjectStore(store, { keyPath: "id" });
  }
  const visits = database.createObjectStore("visits", { keyPath: "id" });
  visits.createIndex("byStart", ["startedAt", "id"]);
  database.createObjectStore("daySums", { keyPath: ["day", "origin"] });
  database.createObjectStore("unreadableRows", { autoIncrement: true });
  database.createObjectStore("sent", { keyPath: "id" }).createIndex("byTime", "sentAtMs");
  database.createObjectStore("photos", { keyPath: "id" }).createIndex("byTime", "savedAtMs");
}
