import { describe, expect, test } from "vitest";
import { type HarEntry, weighHar } from "./weigh-har.ts";

type Changes = {
  _resourceType?: string;
  _fromCache?: string;
  request?: Partial<HarEntry["request"]>;
  response?: Partial<HarEntry["response"]>;
};

/** A picture of 1,000 bytes with 200 bytes of headers. */
const entry = ({ request, response, ...rest }: Changes = {}): HarEntry => ({
  startedDateTime: "2026-12-04T10:00:00.000Z",
  time: 50,
  ...rest,
  request: {
    url: "https://site.example/a.png",
    method: "GET",
    headersSize: 300,
    bodySize: 0,
    ...request,
  },
  response: {
    status: 200,
    httpVersion: "HTTP/1.1",
    statusText: "OK",
    headers: [],
    headersSize: 200,
    bodySize: 1000,
    redirectURL: "",
    content: { size: 1000, mimeType: "image/png" },
    ...response,
  },
});
const weigh = (...changes: Changes[]) => weighHar({ log: { entries: changes.map(entry) } });
/** As HTTP/2 is exported: no size of headers, no size of the body. */
const unknown = { headersSize: -1, bodySize: -1 };

describe("a response", () => {
  test("counts what was transferred, as Chromium and Playwright report it", () => {
    const page = weigh({ response: { ...unknown, _transferSize: 1_137 } });
    expect(page.bytesDown).toBe(1_137);
    expect(page.bytesByBasis).toEqual({ exact: 1_137, header: 0, timing: 0, estimated: 0 });
    expect(page.bytesByKind.image).toBe(1_137);
    expect(page.bytesUp).toBe(300);
  });

  test("counts headers and body otherwise", () => {
    // 200 + 1,000
    expect(weigh({}).bytesByBasis.exact).toBe(1_200);
    expect(weigh({ response: { _transferSize: -1 } }).bytesByBasis.exact).toBe(1_200);
  });

  test("counts a body without its headers, whose size is calculated", () => {
    const headers = [{ name: "server", value: "x" }];
    const page = weigh({ response: { headersSize: -1, headers } });
    // "HTTP/1.1 200 OK " and an empty line: 16 + 4; "server: x" and its line end: 11.
    expect(page.bytesByBasis).toEqual({ exact: 0, header: 1_031, timing: 0, estimated: 0 });
  });

  test("of HTTP/2 has compressed headers", () => {
    const headers = [{ name: "server", value: "x" }];
    const page = weigh({ response: { headersSize: -1, headers, httpVersion: "h2" } });
    // 18 of frames, and 0.78 × 7 of the line.
    expect(page.bytesDown).toBe(1_023);
  });

  test("without a size has that of its Content-Length, or of its content if it was not compressed", () => {
    const headers = [{ name: "Content-Length", value: "900" }];
    expect(weigh({ response: { bodySize: -1, headers } }).bytesDown).toBe(1_100);
    expect(weigh({ response: { bodySize: -1 } }).bytesDown).toBe(1_200);
  });

  test("without any size is estimated, also from its size after decompression", () => {
    const headers = [{ name: "content-encoding", value: "br" }];
    const content = { size: 80_000, mimeType: "text/javascript" };
    const { bytesByBasis } = weigh({ response: { bodySize: -1, headers, content } });
    expect(bytesByBasis.header).toBe(200);
    expect(bytesByBasis.estimated).toBeGreaterThan(8_000);
    expect(bytesByBasis.estimated).toBeLessThan(40_000);
    const nothing = weigh({
      response: { ...unknown, content: { size: 0, mimeType: "image/png" } },
    });
    expect(nothing.notCounted).toEqual({ unreported: 1 });
  });
});

test("a cached response counts as a request without bytes", () => {
  const cached = { _fromCache: "memory", response: { ...unknown } };
  const revalidated = { response: { status: 304, bodySize: 0, _transferSize: 180 } };
  const page = weigh(cached, { response: { ...unknown, _transferSize: 0 } }, revalidated);
  expect(page.bytesDown).toBe(180);
  expect(page.requests).toBe(3);
  expect(page.requestsFromCache).toBe(2);
});

test("a failed request counts what arrived of its response", () => {
  const refused = {
    response: { ...unknown, status: 0, _transferSize: 0, _error: "net::ERR_CONNECTION_REFUSED" },
  };
  const cut = { response: { ...unknown, _transferSize: 700, _failureText: "net::ERR_ABORTED" } };
  const page = weigh(refused, cut);
  expect(page.bytesByBasis.exact).toBe(700);
  expect(page.bytesDown).toBe(700);
  expect(page.requestsFromCache).toBe(0);
  const unsized = weigh({ response: { ...unknown, status: 200, _failureText: "aborted" } });
  expect(unsized.notCounted).toEqual({ stopped: 1 });
  // What Playwright writes of a request without a response.
  expect(weigh({ response: { ...unknown, status: -1, _transferSize: -1 } }).bytesDown).toBe(0);
});

test("a page is its first document after redirects, whatever the order of the entries", () => {
  const html = { size: 0, mimeType: "text/html" };
  const moved = {
    ...entry({
      request: { url: "https://old.example/" },
      response: { status: 301, redirectURL: "https://site.example/", bodySize: 0, content: html },
    }),
    startedDateTime: "2026-12-04T09:59:59.000Z",
  };
  const document = { ...entry({ request: { url: "https://site.example/" } }) };
  const picture = {
    ...entry({ request: { url: "https://cdn.test/a.png" } }),
    startedDateTime: "2026-12-04T10:00:01.000Z",
  };
  const page = weighHar({ log: { entries: [picture, document, moved] } });
  expect(page.thirdPartySites.toSorted()).toEqual(["cdn.test", "old.example"]);
  // 1,200 of the picture and 200 of the redirect.
  expect(page.bytesThirdParty).toBe(1_400);
  expect(page.bytesDown).toBe(2_600);
});

test("what no server sent is left out", () => {
  const page = weigh({ request: { url: "data:image/png;base64,AAAA" } }, {});
  expect([page.requests, page.bytesDown]).toEqual([1, 1_200]);
  expect(weighHar({ log: { entries: [] } }).bytesDown).toBe(0);
});

test("the messages of a WebSocket are reported as not counted", () => {
  const socket = {
    _resourceType: "websocket",
    request: { url: "wss://site.example/live" },
    response: { ...unknown, status: 101, _transferSize: 0 },
  };
  expect(weigh(socket).notCounted).toEqual({ live: 1 });
});

test("a size that no file can have is capped, and another file is refused", () => {
  expect(weigh({ response: { _transferSize: 2 ** 52 } }).isCapped).toBe(true);
  expect(() => weighHar(JSON.parse('{"log":{}}'))).toThrow("har.log.entries: not an array");
});
