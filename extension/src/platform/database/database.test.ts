import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, expect, test, vi } from "vitest";
import type { ExtensionDatabase } from "./database.ts";
import { openOnce } from "./open-once.ts";

const name = "digital-cleanup";

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
});

/** As a context that has just started. */
const freshModule = () => import("./database.ts");

interface NextDatabase extends ExtensionDatabase {
  bookmarks: { key: string; value: { id: string } };
}

/** The database as the next version of the extension would open it. */
const nextVersion = () =>
  openOnce<NextDatabase>(name, 2, (database) => {
    database.createObjectStore("bookmarks", { keyPath: "id" });
  });

test("the next version keeps the rows and adds its stores, and this one cannot open its database", async () => {
  const { openDatabase } = await freshModule();
  const current = await openDatabase();
  await current.put("devices", { id: "drawer" });
  const stores = [...current.objectStoreNames];
  // Opening by the next version closes this one.
  const next = await nextVersion()();
  expect(new Set(next.objectStoreNames)).toEqual(new Set([...stores, "bookmarks"]));
  expect(await next.getAll("devices")).toEqual([{ id: "drawer" }]);
  await expect(openDatabase()).rejects.toMatchObject({ name: "VersionError" });
  next.close();
});

test("opening rejects at once while a page of the previous version holds the database", async () => {
  const previous = await openDB(name, 1);
  const openNextVersion = nextVersion();
  await expect(openNextVersion()).rejects.toThrow("Another version holds");
  previous.close();
  await vi.waitFor(async () => expect((await openNextVersion()).version).toBe(2));
});
