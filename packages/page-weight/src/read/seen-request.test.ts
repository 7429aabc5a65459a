import { expect, test } from "vitest";
import { createSeenRequestReader, type RequestDetails } from "./read-request.ts";

const ownOrigin = "chrome-extension://own";

const details = (changes: Partial<RequestDetails> = {}): RequestDetails => ({
  requestId: "12",
  url: "https://site.example/secret/path.png?who=me",
  method: "GET",
  type: "image",
  tabId: 4,
  timeStamp: 1000,
  documentId: "D",
  initiator: "https://site.example",
  ...changes,
});

test("a seen request holds neither address nor path", () => {
  const seen = createSeenRequestReader(ownOrigin)(details(), "completed");
  expect(seen).toMatchObject({ tabId: 4, documentId: "D", record: { host: "site.example" } });
  expect(JSON.stringify(seen)).not.toMatch(/secret|who|path/);
});

test("a request that never reached a server is not seen", () => {
  const blocked = details({ error: "net::ERR_BLOCKED_BY_CLIENT" });
  expect(createSeenRequestReader(ownOrigin)(blocked, "failed")).toBeUndefined();
});

test("in Firefox a frame's request is attributed to the page at the top", () => {
  const read = createSeenRequestReader(ownOrigin);
  const own = read(details({ documentUrl: "https://site.example/top" }), "completed");
  const framed = read(
    details({
      documentUrl: "https://frame.example/",
      frameAncestors: [{ url: "https://between.example/" }, { url: "https://site.example/top" }],
    }),
    "completed",
  );
  expect(own?.topUrlHash).toBeDefined();
  expect(framed?.topUrlHash).toBe(own?.topUrlHash);
});

test.each([
  ["Chromium", { initiator: ownOrigin }],
  ["Firefox", { originUrl: `${ownOrigin}/background.html`, initiator: undefined }],
])("in %s a request of the extension itself, as to a list just left, is not seen", (_, own) => {
  const request = details({ ...own, tabId: -1, type: "xmlhttprequest" } as Partial<RequestDetails>);
  expect(createSeenRequestReader(ownOrigin)(request, "completed")).toBeUndefined();
});

test("a page that is opened from a page of the extension is seen", () => {
  const opened = details({
    type: "main_frame",
    initiator: ownOrigin,
  });
  expect(createSeenRequestReader(ownOrigin)(opened, "completed")).toBeDefined();
});

test.each([
  ["Chromium", { initiator: ownOrigin }],
  ["Firefox", { originUrl: "moz-extension://own/dashboard.html", initiator: undefined }],
])("in %s what a page of an extension loads belongs to no site", (_, sender) => {
  const seen = createSeenRequestReader(ownOrigin)(
    details(sender as Partial<RequestDetails>),
    "completed",
  );
  expect(seen).toMatchObject({ tabId: 4 });
  expect(seen?.initiatorOrigin).toBeUndefined();
});
