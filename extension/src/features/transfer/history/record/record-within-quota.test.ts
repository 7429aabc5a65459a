import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDatabase } from "../../../../platform/database/database.ts";
import { historySize, readDays } from "../read/read-history.ts";
import { recordWithinQuota } from "./record-visits.ts";
import { clearHistory } from "../test-data/clear-history.ts";
import { everything, noonMs, sampleVisit } from "../test-data/sample-visit.ts";

beforeEach(clearHistory);
afterEach(() => {
  vi.restoreAllMocks();
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
  await recordWithinQuota([sampleVisit("a", 1000)], "full", noonMs);
  expect(await historySize()).toMatchObject({ visits: 0, days: 1 });
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 1000, visits: 1 }]);
});

test("the oldest visits are deleted first, and nothing is counted twice", async () => {
  await recordWithinQuota([sampleVisit("a", 1000), sampleVisit("b", 1000)], "full", noonMs);
  let isFull = true;
  refuseWrites(() => {
    const wasFull = isFull;
    isFull = false;
    return wasFull;
  });
  await recordWithinQuota([sampleVisit("c", 1000)], "full", noonMs);
  expect(await (await openDatabase()).getAllKeys("visits")).toEqual(["b", "c"]);
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 3000, visits: 3 }]);
});

test("if nothing fits, the error is thrown", async () => {
  refuseWrites(() => true);
  await expect(recordWithinQuota([sampleVisit("a", 1000)], "full", noonMs)).rejects.toThrow("full");
});
