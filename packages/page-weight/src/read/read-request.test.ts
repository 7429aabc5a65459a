import { describe, expect, test } from "vitest";
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
  ...changes,
});

const recordOf = (changes: Partial<RequestDetails>, outcome: Outcome = "completed") =>
  createRequestReader()(details(changes), outcome);
type Outcome = Parameters<ReturnType<typeof createRequestReader>>[1];

test("a record holds neither address nor path", () => {
  const record = recordOf({});
  expect(record).toMatchObject({ host: "site.example", kind: "image", contentLength: 1234 });
  expect(JSON.stringify(record)).not.toMatch(/secret|who|path/);
});

test("Chrome's cache lookup before each web font is no request", () => {
  const lookup = { type: "font", error: "net::ERR_CACHE_MISS" };
  expect(recordOf(lookup, "failed")).toBeUndefined();
});

test("a request blocked by another extension is no request", () => {
  const blocked = { error: "net::ERR_BLOCKED_BY_CLIENT" };
  expect(recordOf(blocked, "failed")).toBeUndefined();
});

test("an internal redirect to https transfers nothing", () => {
  const record = recordOf(
    { statusCode: 307, statusLine: "HTTP/1.1 307 Internal Redirect" },
    "redirected",
  );
  expect(record?.isFromCache).toBe(true);
});

test("Firefox's count is corrected for compressed headers", () => {
  const record = recordOf({
    statusLine: "HTTP/2.0 200 ",
    responseHeaders: [{ name: "etag", value: "x".repeat(96) }],
    responseSize: 5000,
  });
  // plain: 13 + 2, 4 + 2 + 96 + 2, 2 = 121; compressed: 18 + 100 × 0.78 = 96
  expect(record?.exactBytes).toBe(5000 - 121 + 96);
});

test("headers of a cached response are those a 304 would repeat", () => {
  const record = recordOf({
    fromCache: true,
    responseHeaders: [
      { name: "ETag", value: '"abc"' },
      { name: "Content-Type", value: "image/png" },
      { name: "Content-Length", value: "88000" },
      { name: "Last-Modified", value: "Mon, 02 Nov 2026 08:00:00 GMT" },
    ],
  });
  // "HTTP/1.1 200 OK" 15 + 2 · 'ETag: "abc"' 11 + 2 · empty line 2 · 34 missing in the cache
  expect(record?.headerBytes).toBe(66);
});

test("a partial response holds the length of the whole file", () => {
  const part = (value: string) => ({ responseHeaders: [{ name: "content-range", value }] });
  expect(recordOf({ statusCode: 206, ...part("bytes 0-99/5000") }, "started")).toMatchObject({
    outcome: "started",
    wholeBytes: 5000,
  });
  expect(recordOf({ statusCode: 206, ...part("bytes 0-99/*") })?.wholeBytes).toBeUndefined();
});

test("a partial response without a length has that of its part", () => {
  const read = (value: string, changes = {}) =>
    recordOf({
      statusCode: 206,
      responseHeaders: [
        { name: "content-range", value },
        { name: "transfer-encoding", value: "chunked" },
      ],
      ...changes,
    })?.contentLength;
  // Both ends belong to it: 299 - 200 + 1
  expect(read("bytes 200-299/1000")).toBe(100);
  expect(read("bytes 200-299/*")).toBe(100);
  expect(read("bytes 200-299/1000", { statusCode: 200 })).toBeUndefined();
  for (const claim of [
    "bytes */1000",
    "bytes 9-3/10",
    "bytes -4/10",
    "pages 1-2/3",
    "bytes 1e3-2e3/9",
  ]) {
    expect(read(claim)).toBeUndefined();
  }
});

test("binary data or video fetched by a script may feed a player, text may not", () => {
  const read = (type: string, contentType: string) =>
    recordOf({ type, responseHeaders: [{ name: "content-type", value: contentType }] })
      ?.mayFeedPlayer;
  expect(read("xmlhttprequest", "application/octet-stream")).toBe(true);
  expect(read("xmlhttprequest", "video/mp4")).toBe(true);
  expect(read("xmlhttprequest", "application/json")).toBeUndefined();
  expect(read("image", "application/octet-stream")).toBeUndefined();
});

test("messages that arrived with a WebSocket's handshake are not counted as its headers", () => {
  const handshake = {
    url: "wss://site.example/live",
    type: "websocket",
    statusCode: 101,
    statusLine: "HTTP/1.1 101 Switching Protocols",
    responseHeaders: [{ name: "Upgrade", value: "websocket" }],
    responseSize: 32 + 2 + 7 + 2 + 9 + 2 + 2 + 28_004,
  };
  expect(recordOf(handshake)?.exactBytes).toBe(56);
});

test("the upload is estimated if another extension disables Firefox's count", () => {
  const record = recordOf({ requestSize: 0, responseSize: 0 });
  // 43 characters of address + 450
  expect(record?.uploadBytes).toBe(493);
  expect(record?.exactBytes).toBeUndefined();
});

test("Firefox counts what a request sends; in Chrome the body of one is hidden", () => {
  const post = { method: "POST" };
  expect(recordOf({ ...post, requestSize: 5_000_700 })).toMatchObject({ uploadBytes: 5_000_700 });
  expect(recordOf({ ...post, requestSize: 5_000_700 })?.isUploadHidden).toBeUndefined();
  expect(recordOf(post)).toMatchObject({ uploadBytes: 493, isUploadHidden: true });
  expect(recordOf({})?.isUploadHidden).toBeUndefined();
});

test("a request without a tab is a worker's", () => {
  expect(recordOf({ tabId: -1 })?.isWorkerRequest).toBe(true);
});

test("a response with a Content-Encoding is compressed", () => {
  const read = (value: string) =>
    recordOf({ responseHeaders: [{ name: "Content-Encoding", value }] })?.isCompressed;
  expect([read("br"), read("identity")]).toEqual([true, undefined]);
});

test("a length is digits, and that of an answer in chunks is ignored", () => {
  const lengthOf = (...headers: [string, string][]) =>
    recordOf({ responseHeaders: headers.map(([name, value]) => ({ name, value })) })?.contentLength;
  expect(lengthOf(["Content-Length", "1234"])).toBe(1234);
  expect(lengthOf(["Content-Length", "0"])).toBe(0);
  for (const text of ["1e15", "0x10", "-1", "", "1.5", "9".repeat(20)]) {
    expect(lengthOf(["Content-Length", text]), text).toBeUndefined();
  }
  expect(lengthOf(["Content-Length", "1234"], ["Transfer-Encoding", "chunked"])).toBeUndefined();
});

test("a record holds the format of a body, and the size that its ETag holds", () => {
  const responseHeaders = [
    { name: "Content-Type", value: "image/webp" },
    { name: "ETag", value: 'W/"65a1b2c3-1a2b"' },
  ];
  // 0x1a2b
  expect(recordOf({ responseHeaders })).toMatchObject({
    format: "webp",
    taggedBytes: 6_699,
  });
});

test("a cached response is confirmed by the server if its headers require that", () => {
  const read = (fromCache: boolean, value: string) =>
    recordOf({ fromCache, responseHeaders: [{ name: "Cache-Control", value }] })?.isRevalidated;
  expect(read(true, "no-cache")).toBe(true);
  expect(read(true, "max-age=60")).toBeUndefined();
  expect(read(false, "no-cache")).toBeUndefined();
});

test("a script's request to another origin with an unusual method needs a preflight", () => {
  const read = (method: string, initiator?: string, type = "xmlhttprequest") =>
    recordOf({ method, type, ...(initiator !== undefined && { initiator }) })?.isPreflighted;
  expect(read("PUT", "https://other.example")).toBe(true);
  expect(read("PUT", "https://site.example")).toBeUndefined();
  expect(read("PUT")).toBeUndefined();
  expect(read("POST", "https://other.example")).toBeUndefined();
  expect(read("OPTIONS", "https://other.example")).toBeUndefined();
  expect(read("PUT", "https://other.example", "sub_frame")).toBeUndefined();
});

test("a response that Chrome keeps from the page is blocked", () => {
  const read = (error: string, initiator: string) =>
    recordOf({ error, initiator }, "failed")?.isBlocked;
  expect(read("net::ERR_BLOCKED_BY_ORB", "https://other.example")).toBe(true);
  expect(read("net::ERR_FAILED", "https://other.example")).toBe(true);
  expect(read("net::ERR_FAILED", "https://site.example")).toBeUndefined();
  expect(read("net::ERR_ABORTED", "https://other.example")).toBeUndefined();
});

test("a response that its page cancelled, or left behind, was stopped", () => {
  const read = (error: string, initiator = "https://site.example") =>
    recordOf({ error, initiator }, "failed")?.isStopped;
  expect(read("net::ERR_ABORTED")).toBe(true);
  expect(read("NS_BINDING_ABORTED")).toBe(true);
  expect(read("net::ERR_FAILED")).toBe(true);
  expect(read("net::ERR_FAILED", "https://other.example")).toBeUndefined();
  expect(read("net::ERR_NAME_NOT_RESOLVED")).toBeUndefined();
});

describe("the API of another host", () => {
  const api = { type: "xmlhttprequest", initiator: "https://page.example" };
  const sent = (name: string, value: string, changes = {}) =>
    recordOf({ ...api, requestHeaders: [{ name, value }], ...changes })?.isPreflighted;

  test("is asked first if the request has another type or other headers than forms have", () => {
    expect(sent("Content-Type", "application/json", { method: "POST" })).toBe(true);
    expect(sent("Authorization", "Bearer abc")).toBe(true);
    expect(sent("X-Kind", "a")).toBe(true);
    expect(sent("Content-Type", "text/plain;charset=UTF-8", { method: "POST" })).toBeUndefined();
    expect(sent("sec-ch-ua", "a")).toBeUndefined();
    expect(sent("Authorization", "Bearer abc", { type: "script" })).toBeUndefined();
  });
});

test("a response in Chrome may set cookies that it hides, unless shared caches may store it", () => {
  const response = (value: string, changes = {}) =>
    recordOf({ responseHeaders: [{ name: "Cache-Control", value }], ...changes })?.mayHaveCookies;
  expect(response("no-store")).toBe(true);
  expect(response("no-store", { type: "main_frame" })).toBe(true);
  expect(response("public, max-age=60")).toBeUndefined();
  expect(response("no-store", { responseSize: 900 })).toBeUndefined();
  // Another extension disables Firefox's count, not its headers.
  expect(response("no-store", { responseSize: 0 })).toBeUndefined();
});

test("the headers of HTTP/2 are known only by a model", () => {
  const read = (statusLine: string) => recordOf({ statusLine })?.areHeadersCompressed;
  expect(read("HTTP/1.1 200")).toBe(true);
  expect(read("HTTP/2.0 200 ")).toBe(true);
  expect(read("HTTP/1.1 200 OK")).toBeUndefined();
});

test("a request that fails after it was sent may have had a part of its response", () => {
  const failed = (error: string) => recordOf({ error, statusCode: 0 })?.isStopped;
  expect(failed("net::ERR_ABORTED")).toBe(true);
  expect(failed("NS_BINDING_ABORTED")).toBe(true);
  expect(failed("net::ERR_NAME_NOT_RESOLVED")).toBeUndefined();
});
