import { describe, expect, test } from "vitest";
import { hiddenSizes, request, timing } from "./records-for-tests.ts";
import type { VisitRecord } from "./records.ts";
import { visitTransfer } from "./visit-transfer.ts";

const facts = { host: "site.example", isCovered: true };
const of = (...records: VisitRecord[]) => visitTransfer(records, facts);

describe("a request that was listened to", () => {
  test("takes its body from the timing entry rather than from Content-Length", () => {
    const { bytesDown, bytesByBasis } = of(request({ contentLength: 12_000 }), timing());
    // 200 of headers + 10,000 of body
    expect(bytesDown).toBe(10_200);
    expect(bytesByBasis).toEqual({ exact: 0, header: 200, timing: 10_000, estimated: 0 });
  });

  test("of a page left while it loaded takes its body from Content-Length", () => {
    const unfinished = timing({ initiatorType: "navigation", transferBytes: 300, encodedBytes: 0 });
    expect(of(request({ isNavigation: true, contentLength: 3_158 }), unfinished).bytesDown).toBe(
      3_358,
    );
  });

  test("takes its body from Content-Length where the other site hides its sizes", () => {
    const { bytesDown, bytesByBasis } = of(request({ contentLength: 12_000 }), timing(hiddenSizes));
    // 200 + 12,000
    expect(bytesDown).toBe(12_200);
    expect(bytesByBasis.header).toBe(12_200);
  });

  test("costs nothing out of the cache, whatever its Content-Length", () => {
    const transfer = of(
      request({ isFromCache: true, contentLength: 88_000 }),
      timing({ transferBytes: 0 }),
    );
    expect(transfer.bytesDown).toBe(0);
    expect(transfer.requestsFromCache).toBe(1);
  });

  test.each([
    ["the headers it repeats", 140, 140],
    ["250 bytes where none is known", 0, 250],
  ])(
    "costs %s when the cache was asked again, which only timing tells",
    (_name, headerBytes, bytes) => {
      const { bytesDown, bytesByBasis } = of(
        request({ isFromCache: true, contentLength: 88_000, headerBytes }),
        timing({ transferBytes: 300, encodedBytes: 88_000 }),
      );
      expect(bytesDown).toBe(bytes);
      expect(bytesByBasis.estimated).toBe(bytes);
    },
  );

  test.each([
    ["HEAD", request({ method: "HEAD", contentLength: 88_000 })],
    ["204", request({ statusCode: 204 })],
    ["205", request({ statusCode: 205 })],
    ["101", request({ statusCode: 101 })],
    ["a preflight", request({ method: "OPTIONS" })],
    ["304", request({ statusCode: 304, contentLength: 88_000 })],
  ])("of %s is headers alone", (_name, record) => {
    expect(of(record).bytesDown).toBe(200);
  });

  test("that failed counts its headers but not the length it announced", () => {
    expect(of(request({ outcome: "failed", contentLength: 5_000_000 })).bytesDown).toBe(200);
  });

  test("counts every hop of a redirect: headers and the body beside them", () => {
    const transfer = of(
      request({ outcome: "redirected", statusCode: 302, contentLength: 600, urlHash: 1 }),
      request({ urlHash: 2, contentLength: 7_000 }),
      timing({ urlHash: 1, encodedBytes: 6_500 }),
    );
    // (200 + 600) + (200 + 6,500): the entry carries the first address
    expect(transfer.bytesDown).toBe(7_500);
    expect(transfer.requests).toBe(2);
  });

  test("counts no body of a redirect that answers HEAD", () => {
    const hop = { outcome: "redirected" as const, statusCode: 302, method: "HEAD" };
    expect(of(request({ ...hop, contentLength: 600 })).bytesDown).toBe(200);
  });

  test("is what the browser counted, where it counts", () => {
    const { bytesDown, bytesByBasis } = of(
      request({ exactBytes: 9_999, contentLength: 1 }),
      timing(),
    );
    expect(bytesDown).toBe(9_999);
    expect(bytesByBasis.exact).toBe(9_999);
  });

  test("falls back to timing where another extension keeps the browser from counting", () => {
    expect(of(request({ exactBytes: 0 }), timing()).bytesDown).toBe(10_200);
  });
});

describe("a body nobody saw", () => {
  test("is guessed as the median of its kind on its host", () => {
    const { bytesDown, bytesByBasis } = of(
      request({ requestId: "1", urlHash: 1, contentLength: 1_000 }),
      request({ requestId: "2", urlHash: 2, contentLength: 3_000 }),
      request({ requestId: "3", urlHash: 3, contentLength: 9_000 }),
      request({ requestId: "4", urlHash: 4, host: "cdn.example", contentLength: 50_000 }),
      request({ requestId: "5", urlHash: 5 }),
    );
    // 5 × 200 of headers + 1,000 + 3,000 + 9,000 + 50,000 + the median 3,000
    expect(bytesDown).toBe(67_000);
    expect(bytesByBasis.estimated).toBe(3_000);
  });

  test("is guessed as it was seen at the same address", () => {
    const { bytesByBasis } = of(
      request({ requestId: "1", urlHash: 1 }),
      timing({ urlHash: 1, encodedBytes: 7_000 }),
      request({ requestId: "2", urlHash: 2, contentLength: 1_000 }),
      request({ requestId: "3", urlHash: 1, isOfWorker: true }),
    );
    expect(bytesByBasis.estimated).toBe(7_000);
  });

  test("is guessed as the median of its kind where its host showed none or one", () => {
    const { bytesByBasis } = of(
      request({ requestId: "1", urlHash: 1, contentLength: 1_000 }),
      request({ requestId: "2", urlHash: 2, contentLength: 4_000 }),
      request({ requestId: "3", urlHash: 3, host: "cdn.example" }),
    );
    // Of two, the geometric middle: √(1,000 × 4,000)
    expect(bytesByBasis.estimated).toBe(2_000);
  });

  test("is guessed between the only one of its kind and the usual one", () => {
    const { bytesByBasis } = of(
      request({ requestId: "1", urlHash: 1, contentLength: 540_000 }),
      request({ requestId: "2", urlHash: 2, host: "cdn.example" }),
    );
    // √(540,000 × 15,000)
    expect(bytesByBasis.estimated).toBe(90_000);
  });

  test("is guessed like the only piece of a film that is known", () => {
    const { bytesByBasis } = of(
      request({ requestId: "1", urlHash: 1, kind: "media", contentLength: 90_000 }),
      request({ requestId: "2", urlHash: 2, kind: "media" }),
    );
    expect(bytesByBasis.estimated).toBe(90_000);
  });

  test("is guessed as the usual one where nothing of its kind is known", () => {
    expect(of(request({ kind: "script" })).bytesByBasis.estimated).toBe(13_000);
  });

  const ofWorker = timing({
    urlHash: 2,
    index: 1,
    transferBytes: 0,
    encodedBytes: 8_000,
    decodedBytes: 8_000,
    isFromWorker: true,
  });
  test("is scaled by the page's compression where a worker unpacked it", () => {
    const { bytesByBasis } = of(
      request({ requestId: "1", urlHash: 1, kind: "script", isPacked: true }),
      timing({ urlHash: 1, encodedBytes: 7_000, decodedBytes: 30_000 }),
      request({ requestId: "2", urlHash: 2, kind: "script", isPacked: true, isOfWorker: true }),
      ofWorker,
    );
    // 8,000 × (7,000 + 0.3 × 10,000) / (30,000 + 10,000)
    expect(bytesByBasis.estimated).toBe(2_000);
  });

  test("of a picture is no smaller for having been compressed", () => {
    const { bytesByBasis } = of(
      request({ urlHash: 2, isPacked: true, isOfWorker: true }),
      ofWorker,
    );
    expect(bytesByBasis.estimated).toBe(8_000);
  });

  test("is what a worker handed on where it had not been compressed", () => {
    const { bytesByBasis } = of(request({ urlHash: 2, isOfWorker: true }), ofWorker);
    expect(bytesByBasis).toMatchObject({ timing: 8_000, estimated: 0 });
  });
});

describe("a timing entry without request", () => {
  test("came out of memory where every request was listened to", () => {
    const transfer = of(timing({ transferBytes: 0 }), timing({ index: 1, ...hiddenSizes }));
    expect(transfer.bytesDown).toBe(0);
    expect(transfer.requestsFromCache).toBe(2);
  });

  test("costs nothing by itself where a service worker answered", () => {
    expect(of(timing({ isFromWorker: true })).bytesDown).toBe(0);
  });

  test("still counts when its request was lost with a killed worker", () => {
    const { bytesByBasis } = of(timing());
    expect(bytesByBasis).toEqual({ exact: 0, header: 0, timing: 10_000, estimated: 300 });
  });

  test("weighs its headers where the browser asked whether its copy was still good", () => {
    // 300 transferred of 40,000: no body came.
    const { bytesByBasis } = visitTransfer([timing({ transferBytes: 300, encodedBytes: 40_000 })], {
      ...facts,
      isCovered: false,
    });
    expect(bytesByBasis).toEqual({ exact: 0, header: 0, timing: 0, estimated: 300 });
  });

  test("is a hidden size where nothing listened", () => {
    const transfer = visitTransfer([timing(), timing({ index: 1, urlHash: 2, ...hiddenSizes })], {
      ...facts,
      isCovered: false,
    });
    expect(transfer.isLowerBound).toBe(true);
    expect(transfer.requestsHidden).toBe(1);
    // 10,000 measured + (300 + 300 of headers + √(10,000 × 15,000) = 12,247) estimated
    expect(transfer.bytesByBasis).toEqual({
      exact: 0,
      header: 0,
      timing: 10_000,
      estimated: 12_847,
    });
  });
});

test("bytes are filed by kind and by site", () => {
  const transfer = of(
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
