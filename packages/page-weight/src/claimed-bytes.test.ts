import { describe, expect, test } from "vitest";
import { hiddenSizes, media, request, stream, timing } from "../test/sample-records.ts";
import type { VisitRecord } from "./records.ts";
import { summariseTransfer } from "./summarise-transfer.ts";
import { addTransfers } from "./transfer.ts";

const facts = { host: "site.example", isCovered: true, startedMs: 0 };
const summarise = (...records: VisitRecord[]) => summariseTransfer(records, facts);
const claim = Number.MAX_SAFE_INTEGER;

describe("a claimed Content-Length", () => {
  test("of a redirect counts up to the 16 kiB that a browser reads", () => {
    const hop = { outcome: "redirected" as const, statusCode: 302 };
    expect(summarise(request({ ...hop, contentLength: 16_384 })).bytesDown).toBe(16_584);
    expect(summarise(request({ ...hop, contentLength: 16_385 })).bytesDown).toBe(200);
    expect(summarise(request({ ...hop, contentLength: claim })).bytesDown).toBe(200);
  });

  test("that cannot have arrived since the visit started is not a size", () => {
    // 2,000 ms × 1,250,000
    const arrived = request({ endedMs: 2000, contentLength: 2.5e9 });
    expect(summarise(arrived).bytesByBasis.header).toBe(2_500_000_200);
    const impossible = request({ endedMs: 2000, contentLength: 2.5e9 + 1 });
    expect(summarise(impossible).bytesByBasis).toMatchObject({ exact: 0, header: 200, timing: 0 });
    // A picture of unknown size
    expect(summarise(impossible).bytesByBasis.estimated).toBeLessThan(100_000);
    expect(summarise(impossible).isCapped).toBeUndefined();
  });

  test("is compared with the time of its own response, if that is known", () => {
    const entry = timing({ ...hiddenSizes, startedMs: 600_000 });
    const answer = request({ endedMs: 601_000, contentLength: 2e9 });
    // 1,000 ms × 1,250,000 is less than 2 GB; ten minutes would be enough for it.
    expect(summarise(answer, entry).bytesByBasis.header).toBe(200);
    expect(summarise(answer).bytesByBasis.header).toBe(2_000_000_200);
  });

  test("of more than 100 GB is not a size, however long a page is open", () => {
    const answer = request({ endedMs: 1e9, contentLength: 100e9 + 1 });
    expect(summarise(answer).bytesByBasis.header).toBe(200);
  });
});

describe("other claims are capped, and the visit is marked", () => {
  test("the size of a video whose server claims 9 PB", () => {
    const transfer = summarise(
      request({ kind: "media", outcome: "started", statusCode: 206, wholeBytes: claim }),
      media({ bufferedShare: 1, seenMs: 3000 }),
    );
    // 3,000 ms × 1,250,000, and 200 of headers
    expect(transfer.bytesDown).toBe(3_750_000_200);
    expect(transfer.isCapped).toBe(true);
  });

  test("the counts of a timing entry, of a stream and of the browser", () => {
    // 1,000 ms × 1,250,000, because all of them took less than a second
    const oneSecond = 1_250_000_000;
    expect(summarise(timing({ encodedBytes: 1e13, transferBytes: 1e13 }))).toMatchObject({
      bytesDown: oneSecond + 300,
      isCapped: true,
    });
    expect(summarise(stream({ bytesDown: 1e13, endedMs: 1000 }))).toMatchObject({
      bytesDown: oneSecond + 300,
      isCapped: true,
    });
    expect(summarise(request({ exactBytes: 1e13 }))).toMatchObject({
      bytesDown: oneSecond,
      isCapped: true,
    });
  });

  test("a visit has at most 1 TB, taken from its largest parts", () => {
    const hundred = (index: number) =>
      request({ requestId: `${index}`, urlHash: index, contentLength: 100e9, endedMs: 1e9 });
    const small = request({
      requestId: "50",
      urlHash: 50,
      kind: "script",
      contentLength: 800,
      endedMs: 1e9,
    });
    const transfer = summarise(small, ...Array.from({ length: 11 }, (_, index) => hundred(index)));
    expect(transfer.bytesDown).toBe(1e12);
    // 200 + 800 of the script, the rest of 1 TB for the pictures
    expect(transfer.bytesByKind).toMatchObject({ script: 1_000, image: 999_999_999_000 });
    expect(transfer.isCapped).toBe(true);
    expect(addTransfers(transfer, summarise(small))).toMatchObject({
      bytesDown: 1e12,
      isCapped: true,
      bytesByKind: { script: 2_000, image: 999_999_998_000 },
    });
  });

  test("sums stay exact, however many records claim the most that a message may", () => {
    const records = Array.from({ length: 2_000 }, (_, index) =>
      timing({ urlHash: index, index, encodedBytes: 1e13, transferBytes: 1e13, endedMs: 1e14 }),
    );
    const { bytesDown, bytesByBasis, isCapped } = summarise(...records);
    expect([bytesDown, isCapped]).toEqual([1e12, true]);
    expect(Object.values(bytesByBasis).reduce((sum, bytes) => sum + bytes)).toBe(1e12);
  });

  test("bytes sent have the same limit", () => {
    expect(
      summarise(stream({ bytesUp: claim }), stream({ index: 61, stream: 2, bytesUp: claim })),
    ).toMatchObject({ bytesUp: 1e12, isCapped: true });
  });
});
