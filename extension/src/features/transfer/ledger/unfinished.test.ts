import { describe, expect, test } from "vitest";
import { foldRecords, addTransfers } from "./fold-records.ts";
import { hiddenSizes, media, request, stream, timing } from "./records-for-tests.ts";
import type { VisitRecord } from "./records.ts";
import { streamedBytes } from "./streamed-bytes.ts";
import { visitTransfer } from "./visit-transfer.ts";

const facts = { host: "site.example", isCovered: true };
const of = (...records: VisitRecord[]) => visitTransfer(records, facts);
const film = {
  kind: "media" as const,
  statusCode: 206,
  contentLength: 1_000_000,
  wholeBytes: 1_000_000,
};

describe("a film", () => {
  test("that goes on weighs the share its player has", () => {
    const { bytesDown, bytesByBasis } = of(
      request({ ...film, outcome: "started" }),
      media({ index: 1, bufferedShare: 0.1 }),
      media({ index: 2, bufferedShare: 0.25 }),
    );
    // 200 of headers + 0.25 × 1,000,000
    expect(bytesDown).toBe(250_200);
    expect(bytesByBasis.estimated).toBe(250_000);
  });

  test("that was cut weighs the share its player had", () => {
    const records = [
      request({ ...film, outcome: "started" }),
      request({ kind: "media", outcome: "failed", statusCode: 0, headerBytes: 0 }),
      media({ bufferedShare: 0.25 }),
    ];
    expect(of(...records).bytesDown).toBe(250_200);
  });

  test("asked for in parts weighs no more than its player has", () => {
    const { bytesDown } = of(
      request({ ...film, requestId: "1", contentLength: 50_000 }),
      request({ ...film, requestId: "2", outcome: "started" }),
      media({ bufferedShare: 0.25 }),
    );
    // 2 × 200 + 50,000 of the part that ended + the 200,000 that are missing from 250,000
    expect(bytesDown).toBe(250_400);
  });

  test("without a player that speaks weighs its headers while it goes on", () => {
    expect(of(request({ ...film, outcome: "started" })).bytesDown).toBe(200);
  });

  test("that came whole is measured, whatever its player says", () => {
    const { bytesDown } = of(
      request({ ...film, outcome: "started" }),
      request(film),
      timing({ kind: "media", encodedBytes: 1_000_000, transferBytes: 1_000_300 }),
      media({ bufferedShare: 0.25 }),
    );
    expect(bytesDown).toBe(1_000_200);
  });
});

describe("a live stream", () => {
  const socket = request({ statusCode: 101, kind: "other" });

  test("of a socket adds its messages to the answer that opened it", () => {
    const { bytesDown, bytesUp } = of(socket, stream({ index: 1 }), stream({ index: 2 }));
    // 200 + 2 × 6,000; 500 + 2 × 100
    expect([bytesDown, bytesUp]).toEqual([12_200, 700]);
  });

  test("of a socket is added to what Firefox counted of the answer that opened it", () => {
    const { bytesByBasis } = of({ ...socket, exactBytes: 150 }, stream());
    expect(bytesByBasis).toMatchObject({ exact: 150, estimated: 6_000 });
  });

  test("of a socket that nobody counted is no guess", () => {
    expect(of(socket).bytesDown).toBe(200);
  });

  test("counts from its first message, before its request is heard of", () => {
    // 300 of headers + 6,000
    expect(of(stream()).bytesDown).toBe(6_300);
  });

  test("that has an entry before its request is heard of counts once", () => {
    const early = timing({ transferBytes: 2_300, encodedBytes: 2_000 });
    expect(of(stream(), early).bytesDown).toBe(6_300);
  });

  test("is replaced, not added to, when its request ends with a known size", () => {
    expect(of(stream(), request({ contentLength: 8_000 })).bytesDown).toBe(8_200);
    expect(of(stream(), request(), timing()).bytesDown).toBe(10_200);
    expect(of(stream(), request({ exactBytes: 9_000 })).bytesDown).toBe(9_000);
  });

  test("is better than a guess where the size stays unknown, also when it was cut", () => {
    expect(of(stream(), request(), timing(hiddenSizes)).bytesDown).toBe(6_200);
    expect(of(stream(), request({ outcome: "failed" })).bytesDown).toBe(6_200);
  });

  test("sent twice counts once", () => {
    expect(of(socket, stream({ index: 4 }), stream({ index: 4 })).bytesDown).toBe(6_200);
  });

  test("that stays open is one record in a page that became sums, and goes on", () => {
    const records = [socket, stream({ index: 1 }), stream({ index: 2 })];
    const { sums, rest } = foldRecords(records, facts, 5000);
    expect(sums.bytesDown).toBe(0);
    expect(rest).toEqual([socket, stream({ index: 2, bytesDown: 12_000, bytesUp: 200 })]);
    const later = visitTransfer([...rest, stream({ index: 3 })], facts);
    // 200 + 3 × 6,000
    expect(addTransfers(sums, later).bytesDown).toBe(18_200);
  });
});

describe("an answer that was cut", () => {
  const cut = request({ outcome: "failed", headerBytes: 0, statusCode: 0 });
  test("after it began is estimated, at most what a modest line carries in its time", () => {
    const begun = timing({ transferBytes: 300, encodedBytes: 0, startedMs: 1000, endedMs: 1010 });
    // 10 ms × 300 bytes, and never more than 4,000
    expect(of(cut, begun).bytesByBasis.estimated).toBe(3_000);
    expect(of(cut, { ...begun, endedMs: 60_000 }).bytesByBasis.estimated).toBe(4_000);
  });

  test("before it began weighs nothing", () => {
    expect(of(cut, timing(hiddenSizes)).bytesDown).toBe(0);
    expect(of(cut).bytesDown).toBe(0);
  });
});

describe("bytes of video and sound since a moment", () => {
  const segment = (requestId: string, endedMs: number) =>
    request({
      requestId,
      urlHash: Number(requestId),
      kind: "other",
      mayFeedPlayer: true,
      contentLength: 30_000,
      endedMs,
    });

  test("are those of segments that script fed to a player, and of no other data", () => {
    const records = [
      media({ urlHash: 0, isFed: true, bufferedShare: 0 }),
      segment("1", 1000),
      segment("2", 5000),
      request({ requestId: "3", kind: "other", contentLength: 9_000, endedMs: 5000 }),
    ];
    // 200 + 30,000 of the one that ended since
    expect(streamedBytes(records, true, 4000)).toBe(30_200);
    expect(streamedBytes(records, true, 0)).toBe(60_400);
    expect(visitTransfer(records, facts).bytesByKind.media).toBe(60_400);
  });

  test("are no data at all where no player is fed", () => {
    expect(streamedBytes([segment("1", 1000)], true, 0)).toBe(0);
  });

  test("are what a player got of a file since then", () => {
    const records = [
      request({ ...film, outcome: "started", endedMs: 1000 }),
      media({ index: 1, bufferedShare: 0.25, seenMs: 2000 }),
      media({ index: 2, bufferedShare: 0.75, seenMs: 8000 }),
    ];
    // (0.75 − 0.25) × 1,000,000
    expect(streamedBytes(records, true, 4000)).toBe(500_000);
  });
});
