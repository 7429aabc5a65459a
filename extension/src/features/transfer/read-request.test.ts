import { expect, test } from "vitest";
import { createRequestReader, type RequestDetails } from "./read-request.ts";

const details = (changes: Partial<RequestDetails> = {}): RequestDetails => ({
  requestId: "12",
  url: "https://site.example/secret/path.png?who=me",
  method: "GET",
  type: "image",
  tabId: 4,
  timeStamp: 1000,
  fromCache: false,
  statusCode: 200,
  statusLine: "HTTP/1.1 200 OK",
  responseHeaders: [{ name: "Content-Length", value: "1234" }],
  documentId: "D",
  initiator: "https://site.example",
  ...changes,
});

test("a record tells neither address nor path", () => {
  const seen = createRequestReader()(details(), "completed");
  expect(seen?.record).toMatchObject({ host: "site.example", kind: "image", contentLength: 1234 });
  expect(JSON.stringify(seen)).not.toMatch(/secret|who|path/);
});

test("the phantom before each web font is no request", () => {
  const phantom = details({ type: "font", error: "net::ERR_CACHE_MISS" });
  expect(createRequestReader()(phantom, "failed")).toBeUndefined();
});

test("what another extension blocked is no request", () => {
  const blocked = details({ error: "net::ERR_BLOCKED_BY_CLIENT" });
  expect(createRequestReader()(blocked, "failed")).toBeUndefined();
});

test("going on in https by itself costs the browser nothing", () => {
  const seen = createRequestReader()(
    details({ statusCode: 307, statusLine: "HTTP/1.1 307 Internal Redirect" }),
    "redirected",
  );
  expect(seen?.record.isFromCache).toBe(true);
});

test("Firefox's count is corrected for headers that were compressed", () => {
  const seen = createRequestReader()(
    details({
      statusLine: "HTTP/2.0 200 ",
      responseHeaders: [{ name: "etag", value: "x".repeat(96) }],
      responseSize: 5000,
    }),
    "completed",
  );
  // written out: 13 + 2, 4 + 2 + 96 + 2, 2 = 121; compressed: 18 + 100 × 0.78 = 96
  expect(seen?.record.exactBytes).toBe(5000 - 121 + 96);
});

test("in Firefox a frame's request belongs to the page at the top", () => {
  const read = createRequestReader();
  const own = read(details({ documentUrl: "https://site.example/top" }), "completed");
  const framed = read(
    details({
      documentUrl: "https://frame.example/",
      frameAncestors: [{ url: "https://between.example/" }, { url: "https://site.example/top" }],
    }),
    "completed",
  );
  expect(framed?.topUrlHash).toBe(own?.topUrlHash);
});

test("of an answer from the cache, headers are those that a 304 would repeat", () => {
  const seen = createRequestReader()(
    details({
      fromCache: true,
      responseHeaders: [
        { name: "ETag", value: '"abc"' },
        { name: "Content-Type", value: "image/png" },
        { name: "Content-Length", value: "88000" },
        { name: "Last-Modified", value: "Mon, 02 Nov 2026 08:00:00 GMT" },
      ],
    }),
    "completed",
  );
  // "HTTP/1.1 200 OK" 15 + 2 · 'ETag: "abc"' 11 + 2 · empty line 2 · 34 that the cache loses
  expect(seen?.record.headerBytes).toBe(66);
});

test("a part says how long the whole is", () => {
  const part = details({
    statusCode: 206,
    responseHeaders: [{ name: "content-range", value: "bytes 0-99/5000" }],
  });
  expect(createRequestReader()(part, "started")?.record).toMatchObject({
    outcome: "started",
    wholeBytes: 5000,
  });
  const unknown = details({ responseHeaders: [{ name: "content-range", value: "bytes 0-99/*" }] });
  expect(createRequestReader()(unknown, "completed")?.record.wholeBytes).toBeUndefined();
});

test("what script asks for as plain bytes or video may feed a player, text does not", () => {
  const of = (type: string, contentType: string) =>
    createRequestReader()(
      details({ type, responseHeaders: [{ name: "content-type", value: contentType }] }),
      "completed",
    )?.record.mayFeedPlayer;
  expect(of("xmlhttprequest", "application/octet-stream")).toBe(true);
  expect(of("xmlhttprequest", "video/mp4")).toBe(true);
  expect(of("xmlhttprequest", "application/json")).toBeUndefined();
  expect(of("image", "application/octet-stream")).toBeUndefined();
});

test("where another extension keeps Firefox from counting, what went up is estimated", () => {
  const seen = createRequestReader()(details({ requestSize: 0, responseSize: 0 }), "completed");
  // 43 characters of address + 450
  expect(seen?.record.uploadBytes).toBe(493);
  expect(seen?.record.exactBytes).toBeUndefined();
});

test("a worker's request is told by its missing tab", () => {
  expect(createRequestReader()(details({ tabId: -1 }), "completed")?.record.isOfWorker).toBe(true);
});

test("an answer says whether it travelled compressed", () => {
  const of = (value: string) =>
    createRequestReader()(
      details({ responseHeaders: [{ name: "Content-Encoding", value }] }),
      "completed",
    )?.record.isPacked;
  expect([of("br"), of("identity")]).toEqual([true, undefined]);
});
