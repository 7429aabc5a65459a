import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { emptySums } from "./history-schema.ts";
import type { VisitUpdate } from "./record-visits.ts";
import { rowsOfVersion3 } from "./test-data/rows-of-version-3.ts";

const noonMs = new Date(2026, 10, 25, 12).getTime();
const today = "2026-11-25";
const everything = { fromDay: "2000-01-01", toDay: "2099-12-31" };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
});

/** The modules of a context that has just started. */
const freshModules = async () => ({
  ...(await import("../../../platform/database.ts")),
  ...(await import("./delete-beyond-level.ts")),
  ...(await import("./delete-old-rows.ts")),
  ...(await import("./erase-history.ts")),
  ...(await import("./export/history-file.ts")),
  ...(await import("./read-history.ts")),
  ...(await import("./record-visits.ts")),
  ...(await import("./unreadable-rows.ts")),
});

const visit = (id: string, bytes: number, other: Partial<VisitUpdate> = {}): VisitUpdate => {
  const sums = emptySums();
  return {
    id,
    origin: "https://news.example",
    startedAt: new Date(noonMs).toISOString(),
    isLowerBound: false,
    isBackground: false,
    isRepeated: false,
    isUsed: true,
    ...sums,
    bytesDown: bytes,
    bytesByBasis: { ...sums.bytesByBasis, timing: bytes },
    bytesByKind: { ...sums.bytesByKind, image: bytes },
    requests: 1,
    ...other,
  };
};

describe("a day", () => {
  test("has at most 10 TB, is marked, and stays there when a visit shrinks", async () => {
    const { recordVisits, readDays } = await freshModules();
    const giants = Array.from({ length: 11 }, (_, index) => visit(`giant ${index}`, 1e12));
    await recordVisits([visit("honest", 5000, { isCapped: true }), ...giants], "none", noonMs);
    const capped = { visits: 12, bytesDown: 1e13, bytesByKind: { image: 1e13 }, isCapped: true };
    expect(await readDays(everything)).toMatchObject([capped]);
    await recordVisits([visit("giant 1", 1000)], "none", noonMs);
    expect(await readDays(everything)).toMatchObject([capped]);
  });

  test("that was erased does not become negative when the estimate of a visit shrinks", async () => {
    const { eraseHistory, recordVisits, readDays } = await freshModules();
    await recordVisits([visit("a", 5000)], "none", noonMs);
    await eraseHistory();
    const sums = emptySums();
    const measured = {
      bytesByBasis: { ...sums.bytesByBasis, header: 3000 },
      bytesByKind: { ...sums.bytesByKind, script: 3000 },
    };
    await recordVisits([visit("a", 3000, measured)], "none", noonMs);
    // 3,000 − 5,000 in all, but 3,000 more from headers and in scripts.
    expect(await readDays(everything)).toMatchObject([
      { bytesDown: 3000, bytesByBasis: { header: 3000 }, bytesByKind: { script: 3000 } },
    ]);
  });
});

describe("a row that cannot be read", () => {
  const damaged = { day: today, origin: "", visits: "many", ...emptySums(), bytesDown: 7000 };
  const withDamage = async () => {
    const modules = await freshModules();
    const database = await modules.openDatabase();
    await database.put("daySums", damaged);
    return { ...modules, database };
  };

  test("is kept apart when its day grows, and the day goes on", async () => {
    const { recordVisits, readDays, readUnreadableRows } = await withDamage();
    await recordVisits([visit("a", 1000)], "none", noonMs);
    await recordVisits([visit("b", 500)], "none", noonMs);
    expect(await readDays(everything)).toMatchObject([{ visits: 2, bytesDown: 1500 }]);
    expect(await readUnreadableRows()).toEqual([
      { store: "daySums", row: damaged, movedMs: noonMs },
    ]);
  });

  test("is kept apart by the daily sweep, and no other row is", async () => {
    const { recordVisits, moveUnreadableRows, readUnreadableRows, historySize } =
      await withDamage();
    await recordVisits([visit("a", 1000)], "full", new Date(2026, 10, 24, 12).getTime());
    await moveUnreadableRows(noonMs);
    await moveUnreadableRows(noonMs);
    expect((await readUnreadableRows()).map(({ row }) => row)).toEqual([damaged]);
    expect(await historySize()).toMatchObject({ visits: 1, siteDays: 1 });
  });

  test("is not replaced by an import of its day", async () => {
    const { exportHistory, importHistory, recordVisits, readUnreadableRows, database, readDays } =
      await withDamage();
    await database.delete("daySums", [today, ""]);
    await recordVisits([visit("a", 1000)], "none", noonMs);
    const file = JSON.stringify(await exportHistory(new Date(noonMs)));
    await database.put("daySums", damaged);
    await importHistory(file);
    expect(await readDays(everything)).toMatchObject([{ bytesDown: 1000 }]);
    expect((await readUnreadableRows()).map(({ row }) => row)).toEqual([damaged]);
  });

  test("is erased with the history or by itself, and comes back with undo", async () => {
    const { moveUnreadableRows, eraseHistory, eraseUnreadable, restoreErased, readUnreadableRows } =
      await withDamage();
    await moveUnreadableRows(noonMs);
    for (const erase of [eraseHistory, eraseUnreadable]) {
      const erased = await erase();
      expect(await readUnreadableRows()).toEqual([]);
      await restoreErased(erased);
      expect(await readUnreadableRows()).toHaveLength(1);
    }
  });

  test("of a site is erased with it, and where no site is stored", async () => {
    const { eraseSite, deleteBeyondLevel, openDatabase, readUnreadableRows } = await freshModules();
    const database = await openDatabase();
    const add = async (...origins: string[]) => {
      await database.clear("unreadableRows");
      for (const origin of origins) {
        const row = { ...damaged, origin };
        await database.add("unreadableRows", { store: "daySums", row, movedMs: noonMs });
      }
    };
    const origins = async () =>
      (await readUnreadableRows()).map(({ row }) => (row as typeof damaged).origin);
    await add("", "https://a.example", "https://b.example");
    await eraseSite("https://a.example");
    expect(await origins()).toEqual(["", "https://b.example"]);
    await deleteBeyondLevel("none");
    expect(await origins()).toEqual([""]);
  });

  test("is stored as long as its kind", async () => {
    const { deleteOldRows, openDatabase, readUnreadableRows } = await freshModules();
    const database = await openDatabase();
    for (const store of ["visits", "daySums"] as const) {
      await database.add("unreadableRows", { store, row: damaged, movedMs: noonMs });
    }
    const stores = async (daysLater: number) => {
      await deleteOldRows(noonMs + daysLater * 24 * 60 * 60 * 1000);
      return (await readUnreadableRows()).map(({ store }) => store);
    };
    expect(await stores(30)).toEqual(["visits", "daySums"]);
    expect(await stores(31)).toEqual(["daySums"]);
    expect(await stores(732)).toEqual([]);
  });
});

test("rows of version 3 with sums above 2^53 are capped, and the next visit is added to them", async () => {
  const old = await openDB("digital-cleanup", 3, {
    upgrade: (database) => {
      database.createObjectStore("actions", { keyPath: "id" }).createIndex("day", "day");
      for (const store of ["folders", "devices", "scans", "countedVisits"]) {
        database.createObjectStore(store, { keyPath: "id" });
      }
      const visits = database.createObjectStore("visits", { keyPath: "id" });
      visits.createIndex("byStart", ["startedAt", "id"]);
      database.createObjectStore("daySums", { keyPath: ["day", "origin"] });
    },
  });
  for (const store of ["visits", "daySums", "countedVisits"] as const) {
    for (const row of rowsOfVersion3[store]) await old.put(store, row);
  }
  old.close();

  const { recordVisits, readDays, readSites, exportHistory, readUnreadableRows } =
    await freshModules();
  const mended = {
    bytesDown: 1e13,
    // 4,000 of the honest visit and 1,000 of the other are what was really measured.
    bytesByBasis: { exact: 0, header: 1e13 - 5000, timing: 5000, estimated: 0 },
    isCapped: true,
  };
  expect(await readDays(everything)).toMatchObject([{ visits: 2, ...mended }]);
  const { visits } = await exportHistory(new Date(noonMs));
  expect(visits.map(({ bytesDown, isCapped }) => [bytesDown, isCapped])).toEqual([
    [1e12, true],
    [4000, undefined],
  ]);

  // The visit with the claim is still open, and its size is now known.
  await recordVisits([visit("first", 2000), visit("next", 600)], "full", noonMs);
  expect(await readDays(everything)).toMatchObject([{ visits: 3, bytesDown: 1e13 }]);
  const { sites } = await readSites(everything, 1);
  expect(sites).toMatchObject([{ visits: 3, bytesDown: 1e13, isCapped: true }]);
  expect(await readUnreadableRows()).toEqual([]);
});

describe("a walk through many sites", () => {
  const walk = (count: number, other: Partial<VisitUpdate> = {}) =>
    Array.from({ length: count }, (_, index) =>
      visit(`visit ${index}`, 1000, { origin: `https://site-${index}.example`, ...other }),
    );

  test("without a person leaves 100 sites, 100 visits and the sum of the others", async () => {
    const { recordVisits, historySize, readDays, readSites } = await freshModules();
    for (const step of walk(300, { isUsed: false })) await recordVisits([step], "full", noonMs);
    // The sum of the others is a row too.
    expect(await historySize()).toMatchObject({ visits: 100, siteDays: 101, days: 1 });
    const { sites } = await readSites(everything, 1);
    expect(sites).toMatchObject([{ origin: "others", visits: 200, bytesDown: 200_000 }]);
    expect(await readDays(everything)).toMatchObject([{ visits: 300, bytesDown: 300_000 }]);
  });

  test("leaves room for the sites that a person uses, up to 300 a day", async () => {
    const { recordVisits, historySize } = await freshModules();
    await recordVisits(walk(300, { isUsed: false }), "full", noonMs);
    const used = walk(250).map((step, index) => ({
      ...step,
      id: `used ${index}`,
      origin: `https://used-${index}.example`,
    }));
    await recordVisits(used, "full", noonMs);
    expect(await historySize()).toMatchObject({ visits: 300, siteDays: 301 });
  });

  test("counts the growth of a visit where it was counted first", async () => {
    const { recordVisits, readSites } = await freshModules();
    await recordVisits(walk(101, { isUsed: false }), "full", noonMs);
    const [last] = walk(101).slice(-1);
    await recordVisits(
      [{ ...last!, ...visit(last!.id, 5000), origin: last!.origin }],
      "full",
      noonMs,
    );
    const { sites } = await readSites(everything, 1);
    expect(sites).toMatchObject([{ origin: "others", visits: 1, bytesDown: 5000 }]);
  });

  test("is exported, imported and erased like a site", async () => {
    const { recordVisits, exportHistory, importHistory, eraseHistory, eraseSite, historySize } =
      await freshModules();
    await recordVisits(walk(101, { isUsed: false }), "full", noonMs);
    const file = await exportHistory(new Date(noonMs));
    await eraseHistory();
    await importHistory(JSON.stringify(file));
    expect(await historySize()).toMatchObject({ siteDays: 101 });
    await eraseSite("others");
    expect(await historySize()).toMatchObject({ siteDays: 100, days: 1 });
  });
});

test("a page that reloads itself all day leaves 3,000 visits and counts them all", async () => {
  const { recordVisits, historySize, readDays } = await freshModules();
  const reloads = Array.from({ length: 3_010 }, (_, index) => visit(`reload ${index}`, 10));
  await recordVisits(reloads, "full", noonMs);
  await recordVisits([visit("one more", 10), visit("reload 1", 20)], "full", noonMs);
  expect(await historySize()).toMatchObject({ visits: 3_000, siteDays: 1 });
  expect(await readDays(everything)).toMatchObject([{ visits: 3_011, bytesDown: 30_120 }]);
});
