import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { emptySums } from "../history-schema.ts";
import { rowsOfVersion3 } from "../test-data/rows-of-version-3.ts";
import { noonMs, sampleVisit } from "../test-data/sample-visit.ts";

const everything = { fromDay: "2000-01-01", toDay: "2099-12-31" };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
});

/** The modules of a context that has just started. */
const freshModules = async () => ({
  ...(await import("../erase/erase-history.ts")),
  ...(await import("../export/history-file.ts")),
  ...(await import("../read/read-history.ts")),
  ...(await import("./record-visits.ts")),
  ...(await import("../unreadable-rows.ts")),
});

describe("a day", () => {
  test("has at most 10 TB, is marked, and stays there when a visit shrinks", async () => {
    const { recordVisits, readDays } = await freshModules();
    const giants = Array.from({ length: 11 }, (_, index) => sampleVisit(`giant ${index}`, 1e12));
    await recordVisits(
      [sampleVisit("honest", 5000, { isCapped: true }), ...giants],
      "none",
      noonMs,
    );
    const capped = { visits: 12, bytesDown: 1e13, bytesByKind: { image: 1e13 }, isCapped: true };
    expect(await readDays(everything)).toMatchObject([capped]);
    await recordVisits([sampleVisit("giant 1", 1000)], "none", noonMs);
    expect(await readDays(everything)).toMatchObject([capped]);
  });

  test("that was erased does not become negative when the estimate of a visit shrinks", async () => {
    const { eraseHistory, recordVisits, readDays } = await freshModules();
    await recordVisits([sampleVisit("a", 5000)], "none", noonMs);
    await eraseHistory();
    const sums = emptySums();
    const measured = {
      requests: 5,
      bytesByBasis: { ...sums.bytesByBasis, header: 3000 },
      bytesByKind: { ...sums.bytesByKind, script: 3000 },
    };
    await recordVisits([sampleVisit("a", 3000, measured)], "none", noonMs);
    // 3,000 − 5,000 in all, but 3,000 more from headers and in scripts.
    expect(await readDays(everything)).toMatchObject([
      { bytesDown: 3000, bytesByBasis: { header: 3000 }, bytesByKind: { script: 3000 } },
    ]);
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
  await recordVisits([sampleVisit("first", 2000), sampleVisit("next", 600)], "full", noonMs);
  expect(await readDays(everything)).toMatchObject([{ visits: 3, bytesDown: 1e13 }]);
  const sites = await readSites(everything);
  expect(sites).toMatchObject([{ visits: 3, bytesDown: 1e13, isCapped: true }]);
  expect(await readUnreadableRows()).toEqual([]);
});
