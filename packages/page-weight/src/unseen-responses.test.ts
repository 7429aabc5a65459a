import { describe, expect, test } from "vitest";
import { hiddenSizes, request, timing } from "../test/sample-records.ts";
import type { VisitRecord } from "./records.ts";
import { summariseTransfer } from "./summarise-transfer.ts";

const summarise = (...records: VisitRecord[]) =>
  summariseTransfer(records, { host: "site.example", isCovered: true });

describe("a response that the browser cancelled", () => {
  test("is estimated with its headers if it was kept from the page, up to a first flight", () => {
    const blocked = request({ outcome: "failed", statusCode: 0, headerBytes: 0, isBlocked: true });
    // 300 + a larger image, of which 14,600 can have arrived
    expect(summarise(blocked, timing(hiddenSizes)).bytesByBasis.estimated).toBe(14_900);
    expect(summarise({ ...blocked, kind: "other" }).bytesByBasis.estimated).toBeLessThan(14_900);
  });

  test("is small if it is an error", () => {
    const gone = request({ statusCode: 404 });
    expect(summarise(gone, timing(hiddenSizes)).bytesByBasis.estimated).toBe(4_000);
    const cancelled = timing({ transferBytes: 300, encodedBytes: 0, decodedBytes: 0 });
    expect(summarise(gone, cancelled).bytesByBasis.estimated).toBe(4_000);
    expect(summarise({ ...gone, contentLength: 900 }, cancelled).bytesByBasis.header).toBe(1_100);
    expect(summarise(gone, timing()).bytesByBasis.timing).toBe(10_000);
  });
});

describe("a CORS preflight that no event shows", () => {
  const put = { method: "PUT", isPreflighted: true, headerBytes: 400, contentLength: 0 } as const;

  test("is estimated once for each address and method", () => {
    const { bytesDown, bytesByBasis } = summarise(
      request({ ...put, requestId: "1", urlHash: 1 }),
      request({ ...put, requestId: "2", urlHash: 1 }),
      request({ ...put, requestId: "3", urlHash: 1, method: "DELETE" }),
      request({ ...put, requestId: "4", urlHash: 2 }),
    );
    // 4 × 400 + 3 × 237
    expect(bytesDown).toBe(2_311);
    expect(bytesByBasis.estimated).toBe(711);
  });

  test("is no larger than the headers of the response, which HTTP/2 may compress", () => {
    expect(summarise(request({ ...put, headerBytes: 60 })).bytesByBasis.estimated).toBe(60);
  });

  test("is not estimated if its event was seen, the browser counts, or the request failed", () => {
    const seen = request({ method: "OPTIONS" });
    expect(summarise(seen, request(put)).bytesByBasis.estimated).toBe(0);
    expect(summarise(request({ ...put, exactBytes: 900 })).bytesDown).toBe(900);
    expect(summarise(request({ ...put, outcome: "failed" })).bytesByBasis.estimated).toBe(0);
  });
});
