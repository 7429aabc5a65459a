import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { noteObserved } from "@digital-cleanup/page-weight";
import { emptyBrowser } from "../../../../platform/test-data/empty-browser.ts";
import { browser } from "../../../../platform/browser.ts";
import { openDatabase } from "../../../../platform/database/database.ts";
import { saveSetting } from "../../../../platform/settings/settings.ts";
import { openPromptJournal } from "../../visits/test-data/open-prompt-journal.ts";
import { readState } from "../../visits/journal-store.ts";
import { sampleEntry, sampleObserved } from "../../observe/test-data/sample-observed.ts";
import { startHistoryWriter } from "./history-writer.ts";
import { historySize, readDays } from "../read/read-history.ts";
import { readRefusedSince } from "./refusal.ts";
import { clearHistory } from "../test-data/clear-history.ts";
import { everything } from "../test-data/sample-visit.ts";

const startedMs = Date.now() - 60_000;

beforeEach(async () => {
  await emptyBrowser();
  await clearHistory();
});

/** Starts a worker, which reads everything from storage. */
function startWorker() {
  const journal = openPromptJournal();
  startHistoryWriter(journal);
  return journal;
}

const sender = {
  documentId: "a".repeat(32),
  tabId: 1,
  isTop: true,
  origin: "https://news.example",
};
/** The observer of a page reports images of 1,000 bytes each; headers add 300 each. */
const images = (firstIndex: number, count: number) => {
  const entries = Array.from({ length: count }, (_, index) => ({
    ...sampleEntry,
    urlHash: 100 + firstIndex + index,
    host: "news.example",
    startedMs,
    endedMs: startedMs,
  }));
  const observed = sampleObserved({ startedMs, shownMs: startedMs, firstIndex, entries });
  return noteObserved(observed, sender, startedMs + 1000);
};

const fireAlarm = () =>
  fakeBrowser.alarms.onAlarm.trigger({
    name: "transfer/keep-history",
    scheduledTime: 0,
    persistAcrossSessions: true,
  });
/** Listeners of alarms and settings return nothing, so their effect is awaited. */
const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 60_000 });
const expectAlarm = () =>
  eventually(async () => expect(await browser.alarms.get("transfer/keep-history")).toBeDefined());
const expectDays = (...days: object[]) =>
  eventually(async () => expect(await readDays(everything)).toMatchObject(days));
const expectCountedVisits = (count: number) =>
  eventually(async () => expect(await (await openDatabase()).count("countedVisits")).toBe(count));

test("a tab closed just after its last requests counts them", async () => {
  const journal = startWorker();
  await Promise.all([journal.update(images(0, 2)), journal.update((state) => (state.visits = []))]);
  // 2 × (1,000 + 300)
  await expectDays({ bytesDown: 2600, visits: 1 });
});

test("a page that grew is recorded when the alarm fires, and later growth is added", async () => {
  const journal = startWorker();
  await journal.update(images(0, 2));
  await expectAlarm();
  await fireAlarm();
  await expectDays({ bytesDown: 2600, visits: 1, requests: 2 });
  // An alarm that fired is gone.
  await browser.alarms.clear("transfer/keep-history");
  await journal.update(images(2, 1));
  await expectAlarm();
  await fireAlarm();
  await expectDays({ bytesDown: 3900, visits: 1, requests: 3 });
});

test("a worker terminated between two alarms counts nothing twice and loses nothing", async () => {
  await startWorker().update(images(0, 2));
  await fireAlarm();
  await expectDays({ bytesDown: 2600, visits: 1 });
  // The first worker has written its last.
  await eventually(async () => expect((await readState()).visits[0]?.countedGrowth).toBe(2));
  await startWorker().update(images(2, 2));
  await fireAlarm();
  await expectDays({ bytesDown: 5200, visits: 1 });
});

test("a page is recorded when its tab closes, without waiting for the alarm", async () => {
  await saveSetting("siteHistory", "full");
  const journal = startWorker();
  await journal.update(images(0, 3));
  await journal.update((state) => (state.visits = []));
  await expectDays({ bytesDown: 3900, visits: 1 });
  expect((await historySize()).visits).toBe(1);
  await fireAlarm();
  await expectCountedVisits(0);
});

test("a worker terminated just after a tab was closed loses nothing", async () => {
  const journal = openPromptJournal();
  await journal.update(images(0, 3));
  await journal.update((state) => (state.visits = []));
  startWorker();
  await expectAlarm();
  await fireAlarm();
  await expectDays({ bytesDown: 3900, visits: 1 });
  await eventually(async () => expect((await readState()).ended).toEqual([]));
  await fireAlarm();
  await expectDays({ bytesDown: 3900, visits: 1 });
});

test("a page whose tab closes while the alarm fires is counted once", async () => {
  const journal = startWorker();
  await journal.update(images(0, 3));
  await Promise.all([fireAlarm(), journal.update((state) => (state.visits = [])), fireAlarm()]);
  await expectDays({ bytesDown: 3900, visits: 1 });
  await fireAlarm();
  await expectCountedVisits(0);
  await expectDays({ bytesDown: 3900, visits: 1 });
});

test("choosing a lower level deletes what is stored about sites", async () => {
  await saveSetting("siteHistory", "full");
  const journal = startWorker();
  await journal.update(images(0, 1));
  await journal.update((state) => (state.visits = []));
  await eventually(async () =>
    expect(await historySize()).toMatchObject({ visits: 1, siteDays: 1, days: 1 }),
  );
  await saveSetting("siteHistory", "none");
  await eventually(async () =>
    expect(await historySize()).toMatchObject({ visits: 0, siteDays: 0, days: 1 }),
  );
});

test("the next start of the browser deletes what was counted of open visits", async () => {
  await startWorker().update(images(0, 1));
  await fireAlarm();
  await expectCountedVisits(1);
  startWorker();
  await fakeBrowser.runtime.onStartup.trigger();
  await expectCountedVisits(0);
});

test("a visit that a full disk refuses stays pending and is recorded once there is room", async () => {
  const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const journal = startWorker();
  await journal.update(images(0, 2));
  await fireAlarm();
  await eventually(async () => expect(await readRefusedSince()).toBeDefined());
  const sinceMs = await readRefusedSince();
  await journal.update((state) => (state.visits = []));
  expect((await readState()).ended).toMatchObject([{ bytesDown: 2600 }]);
  expect(await readRefusedSince()).toBe(sinceMs);
  expect(await readDays(everything)).toEqual([]);

  put.mockRestore();
  // It is retried within a minute.
  expect((await browser.alarms.get("transfer/keep-history"))?.name).toBe("transfer/keep-history");
  await fireAlarm();
  await eventually(async () => expect(await readRefusedSince()).toBeUndefined());
  await expectDays({ bytesDown: 2600, visits: 1 });
  await expectCountedVisits(0);
});
