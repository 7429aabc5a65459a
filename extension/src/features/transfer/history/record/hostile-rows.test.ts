import { beforeEach, describe, expect, test } from "vitest";
import { emptySums } from "@digital-cleanup/page-weight";
import { openDatabase } from "../../../../platform/database/database.ts";
import { deleteBeyondLevel } from "../erase/delete-beyond-level.ts";
import { deleteOldRows } from "../erase/delete-old-rows.ts";
import { eraseHistory, eraseSite, eraseUnreadable, restoreErased } from "../erase/erase-history.ts";
import { exportHistory, importHistory } from "../export/history-file.ts";
import { historySize, readDays } from "../read/read-history.ts";
import { recordVisits } from "./record-visits.ts";
import { clearHistory } from "../test-data/clear-history.ts";
import { everything, noonMs, sampleVisit } from "../test-data/sample-visit.ts";
import { moveUnreadableRows, readUnreadableRows } from "../unreadable-rows.ts";

beforeEach(clearHistory);

describe("a row that cannot be read", () => {
  const damaged = {
    day: "2026-11-25",
    origin: "",
    visits: "many",
    ...emptySums(),
    bytesDown: 7000,
  };
  const storeDamaged = async () => (await openDatabase()).put("daySums", damaged);

  test("is kept apart when its day grows, and the day goes on", async () => {
    await storeDamaged();
    await recordVisits([sampleVisit("a", 1000)], "none", noonMs);
    await recordVisits([sampleVisit("b", 500)], "none", noonMs);
    expect(await readDays(everything)).toMatchObject([{ visits: 2, bytesDown: 1500 }]);
    expect(await readUnreadableRows()).toEqual([
      { store: "daySums", row: damaged, movedMs: noonMs },
    ]);
  });

  test("is kept apart by the daily sweep, and no other row is", async () => {
    await storeDamaged();
    await recordVisits([sampleVisit("a", 1000)], "full", new Date(2026, 10, 24, 12).getTime());
    await moveUnreadableRows(noonMs);
    await moveUnreadableRows(noonMs);
    expect((await readUnreadableRows()).map(({ row }) => row)).toEqual([damaged]);
    expect(await historySize()).toMatchObject({ visits: 1, siteDays: 1 });
  });

  test("is not replaced by an import of its day", async () => {
    await recordVisits([sampleVisit("a", 1000)], "none", noonMs);
    const file = JSON.stringify(await exportHistory(new Date(noonMs)));
    await storeDamaged();
    await importHistory(file, new Date(noonMs));
    expect(await readDays(everything)).toMatchObject([{ bytesDown: 1000 }]);
    expect((await readUnreadableRows()).map(({ row }) => row)).toEqual([damaged]);
  });

  test("is erased with the history or by itself, and comes back with undo", async () => {
    await storeDamaged();
    await moveUnreadableRows(noonMs);
    for (const erase of [eraseHistory, eraseUnreadable]) {
      const erased = await erase();
      expect(await readUnreadableRows()).toEqual([]);
      await restoreErased(erased);
      expect(await readUnreadableRows()).toHaveLength(1);
    }
  });

  test("of a site is erased with it, and where no site is stored", async () => {
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
