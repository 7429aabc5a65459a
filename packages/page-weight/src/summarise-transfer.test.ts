import { describe, expect, test } from "vitest";
import { hiddenSizes, request, stream, timing } from "../test/sample-records.ts";
import type { VisitRecord } from "./records.ts";
import { summariseTransfer } from "./summarise-transfer.ts";

const facts = { host: "site.example", isCovered: true };
const summarise = (...records: VisitRecord[]) => summariseTransfer(records, facts);

describe("an observed request", () => {
  test("takes its body from the timing entry rather than from Content-Length", () => {
    const { bytesDown, bytesByBasis } = summarise(request({ contentLength: 12_000 }), timing());
    // 200 of headers + 10,000 of body
    expect(bytesDown).toBe(10_200);
    expect(bytesByBasis).toEqual({ exact: 0, header: 200, timing: 10_000, estimated: 0 });
  });

  test("of a page left while it loaded takes its body from Content-Length", () => {
    const unfinished = timing({ initiatorType: "navigation", transferBytes: 300, encodedBytes: 0 });
    expect(
      summarise(request({ isNavigation: true, contentLength: 3_158 }), unfinished).bytesDown,
    ).toBe(3_358);
  });

  test("takes its body from Content-Length if the other site hides its sizes", () => {
    const { bytesDown, bytesByBasis } = summarise(
      request({ contentLength: 12_000 }),
      timing(hiddenSizes),
    );
    // 200 + 12,000
    expect(bytesDown).toBe(12_200);
    expect(bytesByBasis.header).toBe(12_200);
  });

  test("from the cache is zero bytes, whatever its Content-Length", () => {
    const transfer = summarise(
      request({ isFromCache: true, contentLength: 88_000 }),
      timing({ transferBytes: 0 }),
    );
    expect(transfer.bytesDown).toBe(0);
    expect(transfer.requestsFromCache).toBe(1);
  });

  test.each([
    ["its repeated headers", 140, 140],
    ["250 bytes if no header is known", 0, 250],
  ])("revalidated by a 304, which only timing shows, counts %s", (_name, headerBytes, bytes) => {
    const { bytesDown, bytesByBasis } = summarise(
      request({ isFromCache: true, contentLength: 88_000, headerBytes }),
      timing({ transferBytes: 300, encodedBytes: 88_000 }),
    );
    expect(bytesDown).toBe(bytes);
    expect(bytesByBasis.estimated).toBe(bytes);
  });

  test.each([
    ["its timing entry hides its sizes", timing(hiddenSizes), 140],
    ["it has no timing entry", undefined, 140],
    ["its timing entry shows that nothing was transferred", timing({ transferBytes: 0 }), 0],
  ])(
    "that its headers keep from cached use without a 304 counts them if %s",
    (_name, entry, bytes) => {
      const confirmed = { isFromCache: true, isRevalidated: true, headerBytes: 140 } as const;
      const transfer = summarise(request(confirmed), ...(entry ? [entry] : []));
      expect(transfer.bytesDown).toBe(bytes);
      expect(transfer.bytesByBasis.estimated).toBe(bytes);
    },
  );

  test.each([
    ["HEAD", request({ method: "HEAD", contentLength: 88_000 })],
    ["204", request({ statusCode: 204 })],
    ["205", request({ statusCode: 205 })],
    ["101", request({ statusCode: 101 })],
    ["a preflight", request({ method: "OPTIONS" })],
    ["304", request({ statusCode: 304, contentLength: 88_000 })],
  ])("of %s has headers only", (_name, record) => {
    expect(summarise(record).bytesDown).toBe(200);
  });

  test("that failed counts its headers but not its Content-Length", () => {
    expect(summarise(request({ outcome: "failed", contentLength: 5_000_000 })).bytesDown).toBe(200);
  });

  test("counts headers and body of every redirect", () => {
    const transfer = summarise(
      request({ outcome: "redirected", statusCode: 302, contentLength: 600, urlHash: 1 }),
      request({ urlHash: 2, contentLength: 7_000 }),
      timing({ urlHash: 1, encodedBytes: 6_500 }),
    );
    // (200 + 600) + (200 + 6,500): the entry has the first address
    expect(transfer.bytesDown).toBe(7_500);
    expect(transfer.requests).toBe(2);
  });

  test("counts no body of a redirected HEAD request", () => {
    const hop = { outcome: "redirected" as const, statusCode: 302, method: "HEAD" };
    expect(summarise(request({ ...hop, contentLength: 600 })).bytesDown).toBe(200);
  });

  test("counts what the browser itself counted", () => {
    const { bytesDown, bytesByBasis } = summarise(
      request({ exactBytes: 9_999, contentLength: 1 }),
      timing(),
    );
    expect(bytesDown).toBe(9_999);
    expect(bytesByBasis.exact).toBe(9_999);
  });

  test("falls back to timing if another extension disables the browser's count", () => {
    expect(summarise(request({ exactBytes: 0 }), timing()).bytesDown).toBe(10_200);
  });
});

describe("a body of unknown size", () => {
  const workerEntry = timing({
    urlHash: 2,
    index: 1,
    transferBytes: 0,
    encodedBytes: 8_000,
    decodedBytes: 8_000,
    isFromServiceWorker: true,
  });
  test("decoded by a service worker is scaled by the page's compression", () => {
    const { bytesByBasis } = summarise(
      request({ requestId: "1", urlHash: 1, kind: "script", isCompressed: true }),
      timing({ urlHash: 1, encodedBytes: 7_000, decodedBytes: 30_000 }),
      request({
        requestId: "2",
        urlHash: 2,
        kind: "script",
        isCompressed: true,
        isWorkerRequest: true,
      }),
      workerEntry,
    );
    // The page compresses to 7,000 / 30,000, which would be 1,867 here; texts usually compress to more.
    expect(bytesByBasis.estimated).toBeGreaterThan(1_867);
    expect(bytesByBasis.estimated).toBeLessThan(3_000);
  });

  test("of an image is not scaled, because compression makes it no smaller", () => {
    const { bytesByBasis } = summarise(
      request({ urlHash: 2, isCompressed: true, isWorkerRequest: true }),
      workerEntry,
    );
    expect(bytesByBasis.estimated).toBe(8_000);
  });

  test("is exactly its decoded size if the response was not compressed", () => {
    const { bytesByBasis } = summarise(request({ urlHash: 2, isWorkerRequest: true }), workerEntry);
    expect(bytesByBasis).toMatchObject({ timing: 8_000, estimated: 0 });
  });
});

describe("a timing entry without a request", () => {
  test("came from the cache only if the browser says so", () => {
    const transfer = summarise(timing({ transferBytes: 0 }), timing({ index: 1, ...hiddenSizes }));
    expect(transfer.bytesDown).toBe(0);
    expect(transfer.requestsFromCache).toBe(1);
    const { requestsFromCache } = summarise(
      timing({ isFromServiceWorker: true, transferBytes: 0 }),
    );
    expect(requestsFromCache).toBe(0);
  });

  test("is zero bytes if a service worker responded", () => {
    expect(summarise(timing({ isFromServiceWorker: true })).bytesDown).toBe(0);
  });

  test("still counts if its request was lost with a terminated background worker", () => {
    const { bytesByBasis } = summarise(timing());
    expect(bytesByBasis).toEqual({ exact: 0, header: 0, timing: 10_000, estimated: 300 });
  });

  test("counts its headers if the browser revalidated its copy", () => {
    // 300 transferred of 40,000: no body arrived.
    const { bytesByBasis } = summariseTransfer(
      [timing({ transferBytes: 300, encodedBytes: 40_000 })],
      {
        ...facts,
        isCovered: false,
      },
    );
    expect(bytesByBasis).toEqual({ exact: 0, header: 0, timing: 0, estimated: 300 });
  });

  test("has a hidden size if requests were not observed", () => {
    const transfer = summariseTransfer(
      [timing(), timing({ index: 1, urlHash: 2, ...hiddenSizes })],
      {
        ...facts,
        isCovered: false,
      },
    );
    expect(transfer.isLowerBound).toBe(true);
    expect(transfer.requestsHidden).toBe(1);
    expect(transfer.bytesByBasis).toMatchObject({ exact: 0, header: 0, timing: 10_000 });
    // 300 + 300 of headers, and a body
    expect(transfer.bytesByBasis.estimated).toBeGreaterThan(600);
  });
});

test("bytes are summed by kind and by site", () => {
  const transfer = summarise(
    request({ requestId: "1", urlHash: 1, contentLength: 1_000 }),
    request({ requestId: "2", urlHash: 2, host: "img.site.example", contentLength: 2_000 }),
    request({
      requestId: "3",
      urlHash: 3,
      host: "a.cdn.test",
      kind: "script",
      contentLength: 4_000,
    }),
    request({ requestId: "4", urlHash: 4, host: "b.cdn.test", kind: "font", contentLength: 8_000 }),
  );
  // images 1,200 + 2,200; script 4,200; font 8,200
  expect(transfer.bytesByKind).toEqual({
    image: 3_400,
    script: 4_200,
    media: 0,
    font: 8_200,
    document: 0,
    other: 0,
  });
  expect(transfer.bytesThirdParty).toBe(12_400);
  expect(transfer.thirdPartySites).toEqual(["cdn.test"]);
  // 4 × 500
  expect(transfer.bytesUp).toBe(2_000);
});

test("bytes sent are a lower bound once the body of one request is hidden", () => {
  const hidden = request({ requestId: "2", urlHash: 2, isUploadHidden: true });
  expect(summarise(request()).isUploadHidden).toBeUndefined();
  expect(summarise(request(), hidden)).toMatchObject({ bytesUp: 1_000, isUploadHidden: true });
});

test("the body of a request that the page counted is added to what it sent", () => {
  const post = request({ isUploadHidden: true, contentLength: 20 });
  const body = stream({ isUpload: true, bytesDown: 0, bytesUp: 5_000_000, endedMs: 1_010 });
  const transfer = summarise(post, body);
  // 500 + 5,000,000; 200 + 20
  expect(transfer).toMatchObject({ bytesUp: 5_000_500, bytesDown: 220, requests: 1 });
  expect(transfer.isUploadHidden).toBeUndefined();
});

test("a body whose request is not known is not counted", () => {
  const body = stream({ isUpload: true, bytesDown: 0, bytesUp: 5_000_000 });
  expect(summarise(body)).toMatchObject({ bytesUp: 0, bytesDown: 0 });
});
