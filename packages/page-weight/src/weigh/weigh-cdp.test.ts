import { expect, test } from "vitest";
import { type CdpEvent, weighCdp } from "./weigh-cdp.ts";

const event = (method: string, params: object): CdpEvent => ({
  method: `Network.${method}` as CdpEvent["method"],
  params,
});
const sent = (requestId: string, url: string, type = "Image", more: object = {}) =>
  event("requestWillBeSent", { requestId, type, request: { url, method: "GET" }, ...more });
const received = (requestId: string, headerBytes: number, more: object = {}) =>
  event("responseReceived", {
    requestId,
    type: "Image",
    response: { status: 200, mimeType: "image/png", encodedDataLength: headerBytes, ...more },
  });
const data = (requestId: string, bytes: number) =>
  event("dataReceived", { requestId, encodedDataLength: bytes });
const finished = (requestId: string, bytes: number) =>
  event("loadingFinished", { requestId, encodedDataLength: bytes });

test("a response counts the bytes that the browser reports at its end", () => {
  const page = weighCdp([
    sent("1", "https://site.example/a.png"),
    received("1", 200),
    data("1", 990),
    finished("1", 1_200),
  ]);
  expect(page.bytesByBasis).toEqual({ exact: 1_200, header: 0, timing: 0, estimated: 0 });
  expect(page.bytesByKind.image).toBe(1_200);
  // The address has 26 characters; other headers are 450.
  expect(page.bytesUp).toBe(476);
  expect(page.isLowerBound).toBe(false);
});

test("the hops of a redirect count, and the page is where they end", () => {
  const redirectResponse = { status: 301, mimeType: "", encodedDataLength: 150 };
  const page = weighCdp([
    sent("L", "https://old.example/", "Document"),
    sent("L", "https://site.example/", "Document", { redirectResponse }),
    received("L", 200, { mimeType: "text/html" }),
    finished("L", 900),
  ]);
  expect([page.bytesDown, page.bytesThirdParty, page.requests]).toEqual([1_050, 0, 2]);
});

test("a cached response counts as a request without bytes", () => {
  const page = weighCdp([
    sent("1", "https://site.example/memory.png"),
    event("requestServedFromCache", { requestId: "1" }),
    received("1", 0),
    finished("1", 0),
    sent("2", "https://site.example/disk.png"),
    received("2", 0, { fromDiskCache: true }),
    finished("2", 0),
  ]);
  expect([page.bytesDown, page.requests, page.requestsFromCache]).toEqual([0, 2, 2]);
});

test("a response that fails counts as far as it arrived", () => {
  const page = weighCdp([
    sent("1", "https://site.example/film"),
    received("1", 200),
    data("1", 500),
    data("1", 300),
    event("loadingFailed", { requestId: "1" }),
    sent("2", "https://gone.example/"),
    event("loadingFailed", { requestId: "2" }),
  ]);
  expect([page.bytesDown, page.bytesByBasis.exact, page.isLowerBound]).toEqual([
    1_000,
    1_000,
    false,
  ]);
});

test("a response that is still arriving makes the sum a lower bound", () => {
  const page = weighCdp([
    sent("1", "https://site.example/film"),
    received("1", 200),
    data("1", 500),
  ]);
  expect([page.bytesDown, page.isLowerBound]).toEqual([700, true]);
});

test("the messages of a WebSocket are reported as not counted, and no server sends data addresses", () => {
  const page = weighCdp([
    sent("1", "data:image/png;base64,AAAA"),
    finished("1", 500),
    event("webSocketCreated", { requestId: "2", url: "wss://site.example/live" }),
  ]);
  expect([page.bytesDown, page.requests]).toEqual([0, 1]);
  expect(page.notCounted).toEqual({ live: 1 });
});
