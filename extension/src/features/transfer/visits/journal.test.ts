import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { JournalState, VisitRecord } from "@digital-cleanup/page-weight";
import { browser } from "../../../platform/browser.ts";
import { Journal } from "./journal.ts";
import { openPromptJournal } from "./test-data/open-prompt-journal.ts";
import { recordsKeys } from "./journal-keys.ts";
import { readState } from "./journal-store.ts";
import { request, sampleVisit, timing } from "@digital-cleanup/page-weight/sample-records";
import { readTabVisit, watchTabVisit } from "./watch-tab-visit.ts";

/** `count` requests of 100 bytes of body and 200 of headers that ended long ago. */
const requests = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) =>
    request({ requestId: `${from + index}`, urlHash: from + index, contentLength: 100 }),
  );

const page = (state: JournalState, id = "page") =>
  state.visits.find((candidate) => candidate.id === id)!;

/** A journal with a page that has these records. */
async function openPage(records: VisitRecord[]) {
  const journal = openPromptJournal();
  await journal.update((state, append) => {
    state.visits.push(sampleVisit());
    append(page(state), records);
  });
  return journal;
}

beforeEach(() => {
  fakeBrowser.reset();
});

test("an open popup is updated when records are appended", async () => {
  const journal = await openPage(requests(1));
  const seen: (number | undefined)[] = [];
  const stop = watchTabVisit(7, (shown) => seen.push(shown?.transfer.requests));
  await vi.waitFor(() => expect(seen).toEqual([1]));
  await journal.update((state, append) => append(page(state), requests(1, 1)));
  await vi.waitFor(() => expect(seen.at(-1)).toBe(2));
  stop();
});

test("a write stores the visit that changed and its new records, and nothing else", async () => {
  const journal = openPromptJournal();
  await journal.update((state, append) => {
    state.visits.push(sampleVisit(), sampleVisit({ id: "other", tabId: 8 }));
    append(page(state), requests(40));
    append(page(state, "other"), requests(40));
  });
  const set = vi.spyOn(browser.storage.session, "set");
  await journal.update((state, append) => append(page(state), requests(3, 40)));
  const [values] = set.mock.calls[0]!;
  expect(Object.keys(values)).toEqual(["transfer/visit/page", "transfer/records/page/1"]);
  expect(JSON.parse(values["transfer/records/page/1"] as string)).toHaveLength(3);
  await journal.update(() => {});
  expect(set).toHaveBeenCalledTimes(1);
  set.mockRestore();
});

test("a worker that ends during a pause loses what arrived since the last write only", async () => {
  const journal = new Journal();
  await journal.update((state, append) => {
    state.visits.push(sampleVisit());
    append(page(state), requests(5));
  }, "now");
  void journal.update((state, append) => append(page(state), requests(1, 5)));
  // The worker that takes over knows what is stored.
  await openPromptJournal().update((state, append) => append(page(state), requests(2, 6)));
  expect((await readTabVisit(7))?.transfer.requests).toBe(7);
});

test("a long visit is folded and shows the same bytes", async () => {
  await openPage([...requests(2200), timing({ urlHash: 5000, encodedBytes: 700 })]);
  const state = await readState();
  expect(page(state).chunkCount).toBe(0);
  // 2,200 × (200 + 100) + 700 + 300 of an entry without a request
  expect((await readTabVisit(7))?.transfer).toMatchObject({ requests: 2201, bytesDown: 661_000 });
});

test("thousands of requests at once are folded although their entries may still arrive", async () => {
  const journal = openPromptJournal();
  const young = requests(6200).map((record) => ({ ...record, endedMs: Date.now() }));
  await journal.update((state, append) => {
    state.visits.push(sampleVisit());
    append(page(state), young);
  });
  expect(page(await readState())).toMatchObject({ chunkCount: 0, sums: { requests: 6200 } });
});

test("prerendered pages that are never shown are removed", async () => {
  const journal = openPromptJournal();
  await journal.update((state) => {
    for (let index = 0; index < 50; index += 1) {
      state.visits.push(sampleVisit({ id: `prerendered-${index}`, shownMs: 0 }));
    }
    state.visits.push(sampleVisit());
  });
  await journal.update(() => {});
  const { visits } = await readState();
  expect(visits.length).toBe(21);
  expect([visits[0]?.id, visits.at(-1)?.id]).toEqual(["prerendered-30", "page"]);
});

test("pages that were left keep sums without records", async () => {
  const journal = openPromptJournal();
  for (const id of ["one", "two", "three"]) {
    await journal.update((state, append) => {
      state.visits.push(sampleVisit({ id, shownMs: 1000 + state.visits.length }));
      append(page(state, id), requests(5));
    });
  }
  const state = await readState();
  expect(state.visits.map(({ chunkCount }) => chunkCount)).toEqual([0, 1, 1]);
  expect(page(state, "one").sums).toMatchObject({ requests: 5, bytesDown: 1500 });
});

test("the records of a removed visit are removed", async () => {
  const journal = await openPage(requests(250));
  await journal.update((state) => {
    state.visits = [];
  });
  const left = await browser.storage.session.get(recordsKeys("page", 3));
  expect(left).toEqual({});
});

/** Limits storage.session to `bytes` of JSON, which is how browsers count it. */
function limitStorage(bytes: number) {
  const { session } = browser.storage;
  const put = session.set.bind(session);
  return vi.spyOn(session, "set").mockImplementation(async (values) => {
    const all = { ...(await session.get(null)), ...values };
    if (JSON.stringify(all).length > bytes) throw new Error("QUOTA_BYTES quota exceeded");
    await put(values);
  });
}

test("above the quota, the page shown longest ago is folded first", async () => {
  const limit = limitStorage(78_000);
  const journal = openPromptJournal();
  for (const [index, id] of ["one", "two", "three", "four"].entries()) {
    await journal.update((state, append) => {
      state.visits.push(sampleVisit({ id, tabId: index, shownMs: 1000 + index }));
      append(page(state, id), requests(80));
    });
  }
  limit.mockRestore();
  const { visits } = await readState();
  // A record is about 295 bytes as JSON in a string: three pages of 80 fit, the fourth does not.
  expect(visits.map(({ chunkCount }) => chunkCount)).toEqual([0, 1, 1, 1]);
  expect(visits[0]?.sums).toMatchObject({ requests: 80, bytesDown: 24_000 });
});

test("above the quota, what a closed page transferred is stored in place of its records", async () => {
  const journal = await openPage(requests(80));
  const limit = limitStorage(JSON.stringify(await browser.storage.session.get(null)).length);
  await journal.update((state) => {
    state.visits = [];
  });
  limit.mockRestore();
  expect((await readState()).ended).toMatchObject([{ requests: 80, bytesDown: 24_000 }]);
});

test("a single page above the quota keeps its sums", async () => {
  const limit = limitStorage(30_000);
  const journal = await openPage(requests(100));
  await journal.update((state, append) => append(page(state), requests(100, 100)));
  limit.mockRestore();
  expect(page(await readState()).chunkCount).toBe(0);
  // 200 × (200 + 100)
  expect((await readTabVisit(7))?.transfer).toMatchObject({ requests: 200, bytesDown: 60_000 });
});
