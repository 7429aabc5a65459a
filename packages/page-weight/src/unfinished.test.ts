import { describe, expect, test } from "vitest";
import { foldRecords } from "./fold-records.ts";
import { hiddenSizes, media, request, stream, timing } from "../test/sample-records.ts";
import type { VisitRecord } from "./records.ts";
import { mediaBytesSince } from "./media-bytes-since.ts";
import { summariseTransfer } from "./summarise-transfer.ts";
import { addTransfers } from "./transfer.ts";

const facts = { host: "site.example", isCovered: true };
const transfer = (...records: VisitRecord[]) => summariseTransfer(records, facts);
const video = {
  kind: "media" as const,
  statusCode: 206,
  contentLength: 1_000_000,
  wholeBytes: 1_000_000,
};

describe("a video response", () => {
  test("that is still arriving counts the share its player buffered", () => {
    const { bytesDown, bytesByBasis } = transfer(
      request({ ...video, outcome: "started" }),
      media({ index: 1, bufferedShare: 0.1 }),
      media({ index: 2, bufferedShare: 0.25 }),
    );
    // 200 of headers + 0.25 × 1,000,000
    expect(bytesDown).toBe(250_200);
    expect(bytesByBasis.estimated).toBe(250_000);
  });

  test("that was aborted counts the share its player had buffered", () => {
    const records = [
      request({ ...video, outcome: "started" }),
      request({ kind: "media", outcome: "failed", statusCode: 0, headerBytes: 0 }),
      media({ bufferedShare: 0.25 }),
    ];
    expect(transfer(...records).bytesDown).toBe(250_200);
  });

  test("requested in parts counts no more than its player buffered", () => {
    const { bytesDown } = transfer(
      request({ ...video, requestId: "1", contentLength: 50_000 }),
      request({ ...video, requestId: "2", outcome: "started" }),
      media({ bufferedShare: 0.25 }),
    );
    // 2 × 200 + 50,000 of the completed part + the 200,000 missing to 250,000
    expect(bytesDown).toBe(250_400);
  });

  test("without a player record counts its headers while it is arriving", () => {
    expect(transfer(request({ ...video, outcome: "started" })).bytesDown).toBe(200);
  });

  test("that completed is measured, whatever its player buffered", () => {
    const { bytesDown } = transfer(
      request({ ...video, outcome: "started" }),
      request(video),
      timing({ kind: "media", encodedBytes: 1_000_000, transferBytes: 1_000_300 }),
      media({ bufferedShare: 0.25 }),
    );
    expect(bytesDown).toBe(1_000_200);
  });
});

describe("a live stream", () => {
  const socket = request({ statusCode: 101, kind: "other" });

  test("of a WebSocket adds its messages to the response that opened it", () => {
    const { bytesDown, bytesUp } = transfer(socket, stream({ index: 1 }), stream({ index: 2 }));
    // 200 + 2 × 6,000; 500 + 2 × 100
    expect([bytesDown, bytesUp]).toEqual([12_200, 700]);
  });

  test("of a WebSocket is added to Firefox's count of the response that opened it", () => {
    const { bytesByBasis } = transfer({ ...socket, exactBytes: 150 }, stream());
    expect(bytesByBasis).toMatchObject({ exact: 150, estimated: 6_000 });
  });

  test("of a WebSocket without a count is not guessed", () => {
    expect(transfer(socket).bytesDown).toBe(200);
  });

  test("counts from its first message, before its request ends", () => {
    // 300 of headers + 6,000
    expect(transfer(stream()).bytesDown).toBe(6_300);
  });

  test("with a timing entry before its request ends counts once", () => {
    const early = timing({ transferBytes: 2_300, encodedBytes: 2_000 });
    expect(transfer(stream(), early).bytesDown).toBe(6_300);
  });

  test("is replaced, not added to, when its request ends with a known size", () => {
    expect(transfer(stream(), request({ contentLength: 8_000 })).bytesDown).toBe(8_200);
    expect(transfer(stream(), request(), timing()).bytesDown).toBe(10_200);
    expect(transfer(stream(), request({ exactBytes: 9_000 })).bytesDown).toBe(9_000);
  });

  test("replaces the guess if the size stays unknown, also when it was aborted", () => {
    expect(transfer(stream(), request(), timing(hiddenSizes)).bytesDown).toBe(6_200);
    expect(transfer(stream(), request({ outcome: "failed" })).bytesDown).toBe(6_200);
  });

  test("sent twice counts once", () => {
    expect(transfer(socket, stream({ index: 4 }), stream({ index: 4 })).bytesDown).toBe(6_200);
  });

  test("that stays open remains one record after folding, and continues", () => {
    const records = [socket, stream({ index: 1 }), stream({ index: 2 })];
    const { sums, rest } = foldRecords(records, facts, 5000);
    expect(sums.bytesDown).toBe(0);
    expect(rest).toEqual([socket, stream({ index: 2, bytesDown: 12_000, bytesUp: 200 })]);
    const remaining = summariseTransfer([...rest, stream({ index: 3 })], facts);
    // 200 + 3 × 6,000
    expect(addTransfers(sums, remaining).bytesDown).toBe(18_200);
  });
});

describe("an aborted response", () => {
  const aborted = request({ outcome: "failed", headerBytes: 0, statusCode: 0 });
  const arrived = { transferBytes: 300, encodedBytes: 0, decodedBytes: 0 };
  const known = (index: number, encodedBytes: number, bodyMs: number, changes = {}) => [
    request({ requestId: `${index}`, urlHash: index, ...changes }),
    timing({
      index,
      urlHash: index,
      transferBytes: encodedBytes + 300,
      encodedBytes,
      bodyMs,
      ...changes,
    }),
  ];
  const guessed = (...records: VisitRecord[]) =>
    transfer(aborted, ...records).bytesByBasis.estimated;

  test("arrived at the speed of its host's other bodies, small ones aside", () => {
    const others = [
      ...known(2, 40_000, 50),
      ...known(3, 20_000, 50),
      ...known(4, 9_000, 900),
      ...known(5, 90_000, 1, { host: "cdn.example" }),
    ];
    // 400 ms × (40,000 + 20,000) / (50 + 50) bytes
    expect(guessed(timing({ ...arrived, bodyMs: 400 }), ...others)).toBe(240_000);
  });

  test("arrived at the page's speed if its host shows none, else at that of a modest connection", () => {
    const cut = timing({ ...arrived, bodyMs: 100 });
    // 100 ms × 1,000 bytes, 100 ms × 300 bytes
    expect(guessed(cut, ...known(2, 50_000, 50, { host: "cdn.example" }))).toBe(100_000);
    expect(guessed(cut)).toBe(30_000);
  });

  test("is no larger than its Content-Length, or two megabytes", () => {
    const cut = timing({ ...arrived, bodyMs: 60_000 });
    expect(guessed(cut)).toBe(2_000_000);
    expect(transfer({ ...aborted, contentLength: 7_000 }, cut).bytesByBasis.estimated).toBe(7_000);
  });

  test("of a script is no larger than the script's other responses, or 4,000 bytes", () => {
    const cut = timing({ ...arrived, bodyMs: 1000, initiatorType: "fetch" });
    const fetched = { initiatorType: "xmlhttprequest" };
    // At most 1,000 ms × 1,000 bytes
    const fast = known(2, 500_000, 500);
    expect(guessed(cut, ...fast)).toBe(4_000);
    expect(guessed(cut, ...fast, ...known(3, 6_000, 0, fetched))).toBe(6_000);
    expect(guessed(cut, ...fast, ...known(3, 700_000, 700, fetched))).toBe(700_000);
    const elsewhere = known(4, 9_000, 0, { ...fetched, host: "cdn.example" });
    expect(guessed(cut, ...fast, ...elsewhere)).toBe(9_000);
    expect(guessed(cut, ...fast, ...elsewhere, ...known(3, 6_000, 0, fetched))).toBe(6_000);
  });

  test("of a script that has a Content-Length is a file, and timed like others", () => {
    const cut = timing({ ...arrived, bodyMs: 100, initiatorType: "fetch" });
    const started = request({ outcome: "started", contentLength: 500_000 });
    // 200 of headers + 100 ms × 300 bytes
    expect(transfer(started, { ...aborted, endedMs: 1100 }, cut).bytesDown).toBe(30_200);
  });

  test("of a site that hides its times is timed from its first event to its last", () => {
    const started = request({ outcome: "started", contentLength: 500_000 });
    const hidden = timing({ ...hiddenSizes, initiatorType: "fetch" });
    const records = [started, { ...aborted, endedMs: 1700 }, hidden];
    // 200 of headers + 700 ms × 300 bytes, also after folding
    expect(transfer(...records).bytesDown).toBe(210_200);
    const { rest } = foldRecords(records, facts, 0);
    expect(transfer(...rest).bytesDown).toBe(210_200);
  });

  test("that had not started is zero bytes", () => {
    expect(transfer(aborted, timing(hiddenSizes)).bytesDown).toBe(0);
    expect(transfer(aborted).bytesDown).toBe(0);
  });
});

describe("media bytes since a time", () => {
  const segment = (requestId: string, endedMs: number) =>
    request({
      requestId,
      urlHash: Number(requestId),
      kind: "other",
      mayFeedPlayer: true,
      contentLength: 30_000,
      endedMs,
    });

  test("include segments that a script fed to a player, and no other data", () => {
    const records = [
      media({ urlHash: 0, isFedByScript: true, bufferedShare: 0 }),
      segment("1", 1000),
      segment("2", 5000),
      request({ requestId: "3", kind: "other", contentLength: 9_000, endedMs: 5000 }),
    ];
    // 200 + 30,000 of the one that ended since then
    expect(mediaBytesSince(records, facts, 4000)).toBe(30_200);
    expect(mediaBytesSince(records, facts, 0)).toBe(60_400);
    expect(summariseTransfer(records, facts).bytesByKind.media).toBe(60_400);
  });

  test("are zero if a script feeds no player", () => {
    expect(mediaBytesSince([segment("1", 1000)], facts, 0)).toBe(0);
  });

  test("include the growth of a player's buffer", () => {
    const records = [
      request({ ...video, outcome: "started", endedMs: 1000 }),
      media({ index: 1, bufferedShare: 0.25, seenMs: 2000 }),
      media({ index: 2, bufferedShare: 0.75, seenMs: 8000 }),
    ];
    // (0.75 − 0.25) × 1,000,000
    expect(mediaBytesSince(records, facts, 4000)).toBe(500_000);
  });
});
