import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDatabase } from "../../../platform/database.ts";
import { emptySums } from "./history-schema.ts";
import { historySize, readDays } from "./read-history.ts";
import type { VisitUpdate } from "./record-visits.ts";
import { recordWithinQuota } from "./record-within-quota.ts";

const nowMs = new Date(2026, 10, 25, 12).getTime();
const everything = { fromDay: "2000-01-01", toDay: "2099-12-31" };

beforeEach(async () => {
  const database = await openDatabase();
  for (const store of ["visits", "daySums", "countedVisits"] as const) await database.clear(store);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const visit = (id: string): VisitUpdate => ({
  id,
  origin: "https://news.example",
  startedAt: new Date(nowMs).toISOString(),
  isLowerBound: false,
  isBackground: false,
  isRepeated: false,
  isUsed: true,
  ...emptySums(),
  bytesDown: 1000,
  requests: 1,
});

type Put = Parameters<IDBObjectStore["put"]>;

/** Makes writes to the named stores fail as on a full disk. */
function refuseWrites(isRefused: (store: string) => boolean) {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    ...args: Put
  ) {
    if (isRefused(this.name)) throw new DOMException("full", "QuotaExceededError");
    return put.apply(this, args);
  });
}

test("if no visit fits, the sums are recorded", async () => {
  refuseWrites((store) => store === "visits");
  await recordWithinQuota([visit("a")], "full", nowMs);
  expect(await historySize()).toMatchObject({ visits: 0, days: 1 });
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 1000, visits: 1 }]);
});

test("the oldest visits are deleted first, and nothing is counted twice", async () => {
  await recordWithinQuota([visit("a"), visit("b")], "full", nowMs);
  let isFull = true;
  refuseWrites(() => {
    const wasFull = isFull;
    isFull = false;
    return wasFull;
  });
  await recordWithinQuota([visit("c")], "full", nowMs);
  expect(await (await openDatabase()).getAllKeys("visits")).toEqual(["b", "c"]);
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 3000, visits: 3 }]);
});

test("if nothing fits, the error is thrown", async () => {
  refuseWrites(() => true);
  await expect(recordWithinQuota([visit("a")], "full", nowMs)).rejects.toThrow("full");
});
