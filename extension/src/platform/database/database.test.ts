import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, expect, test, vi } from "vitest";

const name = "digital-cleanup";

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
});

/** As a context that has just started. */
const freshModule = () => import("./database.ts");

const asVersion2 = () =>
  openDB(name, 2, {
    upgrade: (database) => {
      database.createObjectStore("actions", { keyPath: "id" }).createIndex("day", "day");
      for (const store of ["folders", "devices", "scans"]) {
        database.createObjectStore(store, { keyPath: "id" });
      }
    },
  });

test("an upgrade keeps the rows of the previous version and adds the new stores", async () => {
  const old = await asVersion2();
  await old.put("devices", { id: "drawer", type: "phone" });
  await old.put("actions", { id: "a1", day: "2026-11-25" });
  old.close();
  const { openDatabase } = await freshModule();
  const database = await openDatabase();
  expect(await database.get("devices", "drawer")).toEqual({ id: "drawer", type: "phone" });
  expect(await database.getAllKeysFromIndex("actions", "day")).toEqual(["a1"]);
  expect([...database.objectStoreNames]).toEqual([
    "actions",
    "countedVisits",
    "daySums",
    "devices",
    "fingerprints",
    "folders",
    "photos",
    "scans",
    "sent",
    "unreadableRows",
    "visits",
  ]);
});

test("opening rejects at once while a page of the previous version holds the database", async () => {
  const old = await asVersion2();
  const { openDatabase } = await freshModule();
  await expect(openDatabase()).rejects.toMatchObject({ name: "DatabaseBlockedError" });
  old.close();
  await vi.waitFor(async () => expect((await openDatabase()).version).toBe(7));
});

test("an open database closes for a newer version, and cannot be opened after it", async () => {
  const { openDatabase } = await freshModule();
  await openDatabase();
  const newer = await openDB(name, 8);
  expect(newer.version).toBe(8);
  await expect(openDatabase()).rejects.toMatchObject({ name: "VersionError" });
});
