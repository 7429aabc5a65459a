import { request } from "@digital-cleanup/page-weight/sample-records";
import { beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { browser } from "../../../platform/browser.ts";
import { noteRequest } from "./journal-state.ts";
import { openJournal } from "./journal.ts";
import { readTabVisit } from "./watch-tab-visit.ts";

beforeEach(() => fakeBrowser.reset());

const requests = 20_000;
/** Chromium's quota for all of `storage.session` is 10 MB. */
const maxStoredBytes = 2_000_000;

test("20,000 requests of one page are counted, by few writes and in little memory", async () => {
  const write = vi.spyOn(browser.storage.session, "set");
  const { update } = openJournal();
  await update((state) => {
    state.visits.push({
      id: "page",
      tabId: 7,
      origin: "https://site.example",
      host: "site.example",
      urlHash: 1,
      startedMs: 1000,
      shownMs: 1000,
      documents: ["page"],
      hasOwnRequest: true,
      isCovered: true,
      chunkCount: 0,
    });
  });
  await Promise.all(
    Array.from({ length: requests }, (_, index) =>
      update(
        noteRequest({
          record: request({ requestId: `${index}`, urlHash: index, contentLength: 100 }),
          tabId: 7,
          isMainFrame: false,
          documentId: "page",
        }),
      ),
    ),
  );
  // 20,000 × (200 of headers + 100 of content)
  expect((await readTabVisit(7))?.transfer).toMatchObject({ requests, bytesDown: 6_000_000 });
  expect(write.mock.calls.length).toBeLessThan(20);
  const stored = JSON.stringify(await browser.storage.session.get(null)).length;
  expect(stored).toBeLessThan(maxStoredBytes);
});
