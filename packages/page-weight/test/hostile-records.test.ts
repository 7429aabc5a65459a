import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  addTransfers,
  bases,
  foldRecords,
  kinds,
  maxVisitBytes,
  mediaBytesSince,
  summariseTransfer,
  transferParts,
  type VisitRecord,
  type VisitTransfer,
} from "../src/index.ts";
import { formats } from "../src/read/content-format.ts";

/** Any number that `parseRecords` accepts, small ones as often as those at the limits. */
const count = fc.oneof(fc.nat(1000), fc.maxSafeNat(), fc.constant(Number.MAX_SAFE_INTEGER));
const timeMs = fc.oneof(fc.nat(5000), fc.double({ min: 0, max: 1e14, noNaN: true }));
const kind = fc.constantFrom(...kinds);
const host = fc.constantFrom("site.example", "cdn.test", "", "[::1]", "a".repeat(300));
/** Few addresses and documents, so that records belong together. */
const urlHash = fc.nat(3);
const observed = { document: fc.constantFrom("top", "frame"), index: fc.nat(20), urlHash };

const record: fc.Arbitrary<VisitRecord> = fc.oneof(
  fc
    .tuple(
      fc.record({
        source: fc.constant("request" as const),
        requestId: fc.nat(5).map(String),
        urlHash,
        host,
        kind,
        isNavigation: fc.boolean(),
        outcome: fc.constantFrom("started", "completed", "redirected", "failed"),
        statusCode: fc.constantFrom(0, 101, 200, 204, 206, 302, 304, 404),
        method: fc.constantFrom("GET", "HEAD", "OPTIONS", "POST"),
        isFromCache: fc.boolean(),
        headerBytes: fc.nat(10_000),
        uploadBytes: count,
        endedMs: timeMs,
      }),
      fc.record(
        {
          isWorkerRequest: fc.constant(true as const),
          mayFeedPlayer: fc.constant(true as const),
          contentLength: count,
          isCompressed: fc.constant(true as const),
          format: fc.constantFrom(...formats),
          taggedBytes: count,
          wholeBytes: count,
          exactBytes: count,
        },
        { requiredKeys: [] },
      ),
    )
    .map(([always, sometimes]) => ({ ...always, ...sometimes })),
  fc.record({
    source: fc.constant("timing" as const),
    ...observed,
    host,
    kind,
    initiatorType: fc.constantFrom("img", "navigation", "iframe", "fetch"),
    transferBytes: count,
    encodedBytes: count,
    decodedBytes: count,
    isFromServiceWorker: fc.boolean(),
    startedMs: timeMs,
    endedMs: timeMs,
  }),
  fc.record({
    source: fc.constant("media" as const),
    ...observed,
    bufferedShare: fc.double({ min: 0, max: 1, noNaN: true }),
    isFedByScript: fc.boolean(),
    seenMs: timeMs,
  }),
  fc.record({
    source: fc.constant("stream" as const),
    ...observed,
    stream: fc.nat(2),
    host,
    bytesDown: count,
    bytesUp: count,
    startedMs: timeMs,
    endedMs: timeMs,
  }),
);
const records = fc.array(record, { maxLength: 40 });
const facts = fc.record(
  { host, isCovered: fc.boolean(), startedMs: timeMs },
  { requiredKeys: ["host", "isCovered"] },
);

const sum = (parts: Record<string, number>) =>
  Object.values(parts).reduce((total, bytes) => total + bytes, 0);

function expectPlausible(transfer: VisitTransfer): void {
  const { bytesDown, bytesUp, bytesByBasis, bytesByKind, bytesThirdParty } = transfer;
  const { lowBytes, highBytes } = transfer;
  const all = [...Object.values(bytesByBasis), ...Object.values(bytesByKind)];
  for (const bytes of [bytesDown, bytesUp, bytesThirdParty, lowBytes, highBytes, ...all]) {
    expect(Number.isSafeInteger(bytes) && bytes >= 0 && bytes <= maxVisitBytes).toBe(true);
  }
  expect(lowBytes <= bytesDown && bytesDown <= highBytes).toBe(true);
  expect(sum(bytesByBasis)).toBe(bytesDown);
  expect(sum(bytesByKind)).toBe(bytesDown);
  expect(bytesThirdParty).toBeLessThanOrEqual(bytesDown);
  expect(Object.keys(bytesByBasis)).toEqual([...bases]);
}

test("whatever the records claim, the sums of a visit are exact and plausible", () => {
  fc.assert(
    fc.property(records, facts, (given, about) => {
      expectPlausible(summariseTransfer(given, about));
      const parts = transferParts(given, about);
      for (const { bytes } of parts) expect(bytes).toBeLessThanOrEqual(100e9);
    }),
  );
});

test("whatever the records claim, folding them leaves exact and plausible sums", () => {
  fc.assert(
    fc.property(records, facts, fc.oneof(timeMs, fc.constant(Infinity)), (given, about, before) => {
      const { sums, rest } = foldRecords(given, about, before);
      expectPlausible(sums);
      expectPlausible(addTransfers(sums, summariseTransfer(rest, about)));
    }),
  );
});

test("whatever the records claim, the bytes of media since a time are plausible", () => {
  fc.assert(
    fc.property(records, facts, timeMs, (given, about, sinceMs) => {
      const bytes = mediaBytesSince(given, about, sinceMs);
      expect(Number.isSafeInteger(bytes) && bytes >= 0 && bytes <= maxVisitBytes).toBe(true);
    }),
  );
});
