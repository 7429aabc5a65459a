import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { documentOf } from "../../platform/stream-bytes.ts";
import { openJournal } from "./journal.ts";
import { request } from "@digital-cleanup/page-weight/sample-records";
import { summariseTransfer } from "@digital-cleanup/page-weight";
import { streamBytesOfVisit } from "./stream-bytes.ts";
import type { Visit } from "./visit.ts";

const film = (requestId: string, endedMs: number) =>
  request({ requestId, urlHash: Number(requestId), kind: "media", contentLength: 1_800, endedMs });
const page: Visit = {
  id: "page",
  tabId: 7,
  origin: "https://site.example",
  host: "site.example",
  urlHash: 1,
  startedMs: 1000,
  shownMs: 1000,
  documents: ["page", "frame"],
  hasOwnRequest: true,
  isCovered: true,
  chunkCount: 0,
};

beforeEach(async () => {
  fakeBrowser.reset();
  await openJournal().update((state, append) => {
    state.hasHeard = true;
    state.visits.push({ ...page });
    append(state.visits[0]!, [film("1", 2000), film("2", 5000)]);
  });
});

test("a page's video is told since any moment, also to one of its frames", async () => {
  // 200 of headers + 1,800 each
  expect(await streamBytesOfVisit("page", 1000)).toBe(4_000);
  expect(await streamBytesOfVisit("frame", 4000)).toBe(2_000);
  expect(await streamBytesOfVisit("page", 6000)).toBe(0);
});

test("of a document nobody knows there is no figure, which is not zero", async () => {
  expect(await streamBytesOfVisit("other", 0)).toBeUndefined();
});

test("where the browser names no documents, the page its tab shows stands for it", async () => {
  const sender = { id: "extension", tab: { id: 7 } };
  expect(await streamBytesOfVisit(documentOf(sender as never)!, 4000)).toBe(2_000);
  const named = { ...sender, documentId: "page" };
  expect(documentOf(named as never)).toBe("page");
});

test("what became sums counts for the whole visit only", async () => {
  await openJournal().update((state) => {
    state.visits[0]!.sums = summariseTransfer([film("3", 1500)], {
      host: "site.example",
      isCovered: true,
    });
  });
  expect(await streamBytesOfVisit("page", 1000)).toBe(6_000);
  expect(await streamBytesOfVisit("page", 1001)).toBe(4_000);
});
