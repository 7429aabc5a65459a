import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { senderDocumentId } from "../../../platform/trust/document-id.ts";
import { openPromptJournal } from "./test-data/open-prompt-journal.ts";
import { request, sampleVisit } from "@digital-cleanup/page-weight/sample-records";
import { summariseTransfer } from "@digital-cleanup/page-weight";
import { streamBytes } from "./stream-bytes.ts";

const video = (requestId: string, endedMs: number) =>
  request({ requestId, urlHash: Number(requestId), kind: "media", contentLength: 1_800, endedMs });
const page = sampleVisit({ documents: ["page", "frame"] });

beforeEach(async () => {
  fakeBrowser.reset();
  await openPromptJournal().update((state, append) => {
    state.hasHeard = true;
    state.visits.push({ ...page });
    append(state.visits[0]!, [video("1", 2000), video("2", 5000)]);
  });
});

test("frames have the media bytes of their page", async () => {
  // 200 of headers + 1,800 each
  expect(await streamBytes("page", 1000)).toBe(4_000);
  expect(await streamBytes("frame", 4000)).toBe(2_000);
  expect(await streamBytes("page", 6000)).toBe(0);
});

test("a document that is not measured has no figure", async () => {
  expect(await streamBytes("other", 0)).toBeUndefined();
});

test("without document ids, the page that the tab shows is taken", async () => {
  const sender = { id: "extension", tab: { id: 7 } };
  expect(await streamBytes(senderDocumentId(sender as never)!, 4000)).toBe(2_000);
  const named = { ...sender, documentId: "page" };
  expect(senderDocumentId(named as never)).toBe("page");
});

test("folded bytes count only if the whole visit is requested", async () => {
  await openPromptJournal().update((state) => {
    state.visits[0]!.sums = summariseTransfer([video("3", 1500)], {
      host: "site.example",
      isCovered: true,
    });
  });
  expect(await streamBytes("page", 1000)).toBe(6_000);
  expect(await streamBytes("page", 1001)).toBe(4_000);
});
