import "fake-indexeddb/auto";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { browser } from "../../../platform/browser.ts";
import { openDatabase } from "../../../platform/database.ts";
import { saveSetting } from "../../../platform/settings/settings.ts";
import { openJournal } from "../visits/journal.ts";
import { noteObserved } from "../visits/journal-state.ts";
import { createHistoryWriter } from "./history-writer.ts";
import { historySize, readDays } from "./read-history.ts";
import { readPendingVisits } from "./pending-visits.ts";

const everything = { fromDay: "2000-01-01", toDay: "2099-12-31" };
const startedMs = Date.now() - 60_000;

beforeEach(async () => {
  fakeBrowser.reset();
  const database = await openDatabase();
  for (const store of ["visits", "daySums", "countedVisits"] as const) await database.clear(store);
});

/** A worker as it starts: all it knows comes from storage. */
function startWorker() {
  const history = createHistoryWriter();
  const journal = openJournal(history);
  history.start(journal);
  return journal;
}

const sender = {
  documentId: "a".repeat(32),
  tabId: 1,
  isTop: true,
  origin: "https://news.example",
};
/** The observer of a page saw pictures of 1,000 bytes each; their headers add 300 each. */
const pictures = (firstIndex: number, count: number) =>
  noteObserved(
    {
      type: "transfer/observed",
      document: sender.documentId,
      urlHash: 1,
      startedMs,
      shownMs: startedMs,
      routes: 1,
      routeHash: 1,
      firstIndex,
      entries: Array.from({ length: count }, (_, index) => ({
        urlHash: 100 + firstIndex + index,
        host: "news.example",
        kind: "image" as const,
        initiatorType: "img",
        transferBytes: 1300,
        encodedBytes: 1000,
        decodedBytes: 1000,
        isFromServiceWorker: false,
        startedMs,
        endedMs: startedMs,
      })),
    },
    sender,
    startedMs + 1000,
  );
const ring = () =>
  fakeBrowser.alarms.onAlarm.trigger({
    name: "transfer/keep-history",
    scheduledTime: 0,
    persistAcrossSessions: true,
  });
const settled = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setTimeout(resolve));
};

test("a page that grew is kept when the alarm rings, and what it grows by later is added", async () => {
  const journal = startWorker();
  await journal.update(pictures(0, 2));
  await settled();
  expect((await browser.alarms.get("transfer/keep-history"))?.name).toBe("transfer/keep-history");
  await ring();
  await settled();
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 2600, visits: 1, requests: 2 }]);
  await journal.update(pictures(2, 1));
  await ring();
  await settled();
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 3900, visits: 1, requests: 3 }]);
});

test("a worker that died between two alarms counts nothing twice and loses nothing", async () => {
  await startWorker().update(pictures(0, 2));
  await ring();
  await settled();
  await startWorker().update(pictures(2, 2));
  await ring();
  await settled();
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 5200, visits: 1 }]);
});

test("a page is kept as its tab closes, without waiting for the alarm", async () => {
  await saveSetting("siteHistory", "full");
  const journal = startWorker();
  await journal.update(pictures(0, 3));
  await journal.update((state) => (state.visits = []));
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 3900, visits: 1 }]);
  expect((await historySize()).visits).toBe(1);
  await ring();
  await settled();
  expect(await (await openDatabase()).count("countedVisits")).toBe(0);
});

test("a page whose tab closes while the alarm rings is counted once", async () => {
  const journal = startWorker();
  await journal.update(pictures(0, 3));
  await Promise.all([ring(), journal.update((state) => (state.visits = [])), ring()]);
  await settled();
  await ring();
  await settled();
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 3900, visits: 1 }]);
});

test("choosing to keep less forgets what is kept of sites", async () => {
  await saveSetting("siteHistory", "full");
  const journal = startWorker();
  await journal.update(pictures(0, 1));
  await journal.update((state) => (state.visits = []));
  expect(await historySize()).toMatchObject({ visits: 1, siteDays: 1, days: 1 });
  await saveSetting("siteHistory", "none");
  await settled();
  expect(await historySize()).toMatchObject({ visits: 0, siteDays: 0, days: 1 });
});

test("the next start of the browser forgets which visits were still growing", async () => {
  await startWorker().update(pictures(0, 1));
  await ring();
  await settled();
  expect(await (await openDatabase()).count("countedVisits")).toBe(1);
  startWorker();
  await fakeBrowser.runtime.onStartup.trigger();
  await settled();
  expect(await (await openDatabase()).count("countedVisits")).toBe(0);
});

test("what a full disk refuses waits, and is written once there is room, each visit once", async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const journal = startWorker();
  await journal.update(pictures(0, 2));
  await ring();
  await settled();
  const sinceMs = (await readPendingVisits())!.sinceMs;
  await journal.update((state) => (state.visits = []));
  expect(await readPendingVisits()).toMatchObject({ sinceMs, visits: [{ bytesDown: 2600 }] });
  expect(await readDays(everything)).toEqual([]);

  put.mockRestore();
  // It is tried again in a minute, whatever happens until then.
  expect((await browser.alarms.get("transfer/keep-history"))?.name).toBe("transfer/keep-history");
  await ring();
  await settled();
  expect(await readPendingVisits()).toBeUndefined();
  expect(await readDays(everything)).toMatchObject([{ bytesDown: 2600, visits: 1 }]);
  expect(await (await openDatabase()).count("countedVisits")).toBe(0);
});
