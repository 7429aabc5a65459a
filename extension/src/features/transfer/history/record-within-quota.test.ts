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
  isRetelling: false,
  ...emptySums(),
  bytesDown: 1000,
  requests: 1,
});

type Put = Parameters<IDBObjectStore["put"]>;

/** A disk that is full for what `isRefused` names. */
function diskThatRefuses(isRefused: (store: string) => boolean) {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    ...words: Put
  ) {
    if (isRefused(this.name)) throw new DOMException("full", "QuotaExceededError");
    return put.apply(this, words);
  });
}

test("where there is no room for visits at all, the sums are kept", async () => {
  diskThatRefuses((store) => store === "visits");
  await recordWithinQuota([visit("a")], "full", nowMs);
  expect(await historySize()).toMatchObject({ visits: 0, days: 1 });
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 1000, visits: 1 }]);
});

test("the oldest visits go before anything else does, and nothing is counted twice", async () => {
  await recordWithinQuota([visit("a"), visit("b")], "full", nowMs);
  let isFull = true;
  diskThatRefuses(() => {
    const wasFull = isFull;
    isFull = false;
    return wasFull;
  });
  await recordWithinQuota([visit("c")], "full", nowMs);
  expect(await (await openDatabase()).getAllKeys("visits")).toEqual(["b", "c"]);
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 3000, visits: 3 }]);
});

test("where nothing fits any more the reason is told", async () => {
  diskThatRefuses(() => true);
  await expect(recordWithinQuota([visit("a")], "full", nowMs)).rejects.toThrow("full");
});
