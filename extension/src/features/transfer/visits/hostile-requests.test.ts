import { request, sampleVisit } from "@digital-cleanup/page-weight/sample-records";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { type JournalState, noteRequest, type SeenRequest } from "@digital-cleanup/page-weight";
import { browser } from "../../../platform/browser.ts";
import { Journal } from "./journal.ts";
import { openPromptJournal } from "./test-data/open-prompt-journal.ts";
import { readTabVisit } from "./watch-tab-visit.ts";

beforeEach(() => fakeBrowser.reset());

const requests = 20_000;
/** Chromium's quota for all of `storage.session` is 10 MB. */
const maxStoredBytes = 2_000_000;

function openPage(state: JournalState): void {
  state.visits.push(sampleVisit());
}

const seen = (index: number, endedMs = 1000): SeenRequest => ({
  record: request({ requestId: `${index}`, urlHash: index, contentLength: 100, endedMs }),
  tabId: 7,
  isMainFrame: false,
  documentId: "page",
});

test("20,000 requests of one page are counted, by few writes and in little memory", async () => {
  const write = vi.spyOn(browser.storage.session, "set");
  const journal = new Journal();
  await journal.update(openPage);
  await Promise.all(
    Array.from({ length: requests }, (_, index) => journal.update(noteRequest(seen(index)))),
  );
  // 20,000 × (200 of headers + 100 of content)
  expect((await readTabVisit(7))?.transfer).toMatchObject({ requests, bytesDown: 6_000_000 });
  expect(write.mock.calls.length).toBeLessThan(20);
  const stored = JSON.stringify(await browser.storage.session.get(null)).length;
  expect(stored).toBeLessThan(maxStoredBytes);
});

test("records that are too recent to be folded are not read again at each write", async () => {
  const journal = openPromptJournal();
  await journal.update(openPage);
  const { get } = browser.storage.session;
  let readChunks = 0;
  vi.spyOn(browser.storage.session, "get").mockImplementation(async (keys) => {
    const found = await get.call(browser.storage.session, keys);
    readChunks += Object.keys(found).filter((key) => key.startsWith("transfer/records")).length;
    return found;
  });
  const [writes, together] = [200, 25];
  for (let write = 0; write < writes; write += 1) {
    await Promise.all(
      Array.from({ length: together }, (_, at) =>
        journal.update(noteRequest(seen(write * together + at, Date.now()))),
      ),
    );
  }
  // Every 20 chunks, all are read once, 60 at most.
  expect(readChunks).toBeLessThanOrEqual((writes / 20) * 60);
  expect((await readTabVisit(7))?.transfer.requests).toBe(writes * together);
});
