import { describe, expect, test } from "vitest";
import { hiddenSizes, request, stream, timing } from "../test/sample-records.ts";
import { foldRecords } from "./fold-records.ts";
import { addNotCounted } from "./not-counted.ts";
import type { VisitRecord } from "./records.ts";
import { summariseTransfer } from "./summarise-transfer.ts";
import { isLoading } from "./is-loading.ts";
import { addTransfers, isPartial, measuredShare } from "./transfer.ts";

const facts = { host: "site.example", isCovered: true };
const notCounted = (...records: VisitRecord[]) => summariseTransfer(records, facts).notCounted;

describe("a live stream is not counted", () => {
  const socket = request({ statusCode: 101, kind: "other", live: "socket" });
  const events = request({ kind: "other", live: "events" });

  test("if it is a WebSocket, open or ended, whose messages nothing counted", () => {
    expect(notCounted({ ...socket, outcome: "started" })).toEqual({ live: 1 });
    expect(notCounted(socket)).toEqual({ live: 1 });
    expect(notCounted({ ...socket, statusCode: 200 })).toEqual({ live: 1 });
    // Firefox counts the response that opens the WebSocket, and none of its messages.
    expect(notCounted({ ...socket, exactBytes: 129 })).toEqual({ live: 1 });
  });

  test("unless its messages were counted in the page, even if there were none", () => {
    expect(notCounted(socket, stream())).toBeUndefined();
    expect(notCounted(socket, stream({ bytesDown: 0 }))).toBeUndefined();
    expect(notCounted({ ...events, outcome: "started" }, stream())).toBeUndefined();
  });

  test("unless the server refused the WebSocket", () => {
    expect(notCounted({ ...socket, statusCode: 403 })).toBeUndefined();
    expect(notCounted({ ...socket, statusCode: 0, outcome: "failed" })).toBeUndefined();
  });

  test("if it is an event stream that is open, or whose size stays unknown when it ends", () => {
    expect(notCounted({ ...events, outcome: "started" })).toEqual({ live: 1 });
    expect(notCounted({ ...events, outcome: "failed" })).toEqual({ live: 1 });
    expect(notCounted(events, timing(hiddenSizes))).toEqual({ live: 1 });
    // Firefox may have a timing entry of what arrived so far.
    expect(notCounted({ ...events, outcome: "started" }, timing())).toEqual({ live: 1 });
  });

  test("once, however many redirects its request was sent to", () => {
    const hop = { ...events, outcome: "started" as const, statusCode: 0 };
    const redirect = request({ kind: "other", outcome: "redirected", statusCode: 307 });
    expect(notCounted(hop, redirect, hop)).toEqual({ live: 1 });
  });

  test("unless the size of the event stream is known at its end", () => {
    expect(notCounted(events, timing())).toBeUndefined();
    expect(notCounted({ ...events, exactBytes: 900 })).toBeUndefined();
    const closed = { ...events, outcome: "failed" as const, exactBytes: 900 };
    const records = [{ ...events, outcome: "started" as const }, closed];
    expect(notCounted(...records)).toBeUndefined();
    expect(summariseTransfer(records, facts).bytesDown).toBe(900);
  });

  test("and an event stream is not guessed from other responses", () => {
    const known = ["2", "3"].map((requestId) =>
      request({ requestId, urlHash: Number(requestId), kind: "other", contentLength: 50_000 }),
    );
    // 3 × 200 of headers + 2 × 50,000
    expect(summariseTransfer([events, ...known], facts).bytesDown).toBe(100_600);
  });
});

test("a response whose size no document reports is not counted, but guessed", () => {
  const transfer = summariseTransfer([request({ kind: "other" })], facts);
  expect(transfer.notCounted).toEqual({ unreported: 1 });
  expect(transfer.bytesByBasis.estimated).toBeGreaterThan(0);
  expect(notCounted(request({ contentLength: 50 }))).toBeUndefined();
  expect(notCounted(request(), timing(hiddenSizes))).toBeUndefined();
  expect(notCounted(request({ isFromCache: true }))).toBeUndefined();
});

test("a response that the browser blocked is not counted, unless the browser counted it", () => {
  const blocked = request({ outcome: "failed", statusCode: 0, headerBytes: 0, isBlocked: true });
  expect(notCounted(blocked)).toEqual({ blocked: 1 });
  expect(notCounted({ ...blocked, exactBytes: 800 })).toBeUndefined();
  // One that started was aborted: Chrome reports both alike.
  expect(notCounted(request({ outcome: "started" }), blocked)).toBeUndefined();
});

describe("a response that was stopped is not counted", () => {
  const picture = {
    outcome: "failed" as const,
    statusCode: 0,
    headerBytes: 0,
    isStopped: true as const,
  };
  const otherSite = request({ ...picture, host: "pictures.example" });

  test("if its site hides whether it started, or no document reports it", () => {
    expect(notCounted(otherSite, timing({ ...hiddenSizes, host: "pictures.example" }))).toEqual({
      stopped: 1,
    });
    expect(notCounted(request(picture))).toEqual({ stopped: 1 });
  });

  test("if it has no length, although its time is known", () => {
    const started = { ...hiddenSizes, transferBytes: 300, bodyMs: 800 };
    expect(notCounted(request(picture), timing(started))).toEqual({ stopped: 1 });
  });

  test("unless it never started, or its start showed its length", () => {
    expect(notCounted(request(picture), timing(hiddenSizes))).toBeUndefined();
    const started = request({ outcome: "started", contentLength: 9000 });
    expect(notCounted(started, otherSite)).toBeUndefined();
  });

  test("unless the browser counted what arrived, or a player shows it", () => {
    expect(notCounted({ ...otherSite, exactBytes: 700 })).toBeUndefined();
    expect(notCounted({ ...otherSite, kind: "media", wholeBytes: 9000 })).toBeUndefined();
  });
});

test("folded responses stay not counted", () => {
  const records = [
    request({ statusCode: 101, live: "socket" }),
    request({ requestId: "2", kind: "other" }),
  ];
  const { sums, rest } = foldRecords(records, facts, Infinity);
  const all = addTransfers(sums, summariseTransfer(rest, facts));
  expect(all.notCounted).toEqual({ live: 1, unreported: 1 });
  expect(isPartial(all)).toBe(true);
  expect(isPartial(summariseTransfer([request({ contentLength: 50 })], facts))).toBe(false);
});

test("a difference has negative counts, and no field if nothing changed", () => {
  expect(addNotCounted({ live: 1, unreported: 2 }, { live: 2, unreported: 2 }, -1)).toEqual({
    notCounted: { live: -1 },
  });
  expect(addNotCounted({ live: 1 }, { live: 1 }, -1)).toEqual({});
});

describe("a visit is at least what is known", () => {
  test("while a response is on its way, and not once it has ended", () => {
    const sent = request({ outcome: "started", statusCode: 0, headerBytes: 0 });
    expect(notCounted(sent)).toEqual({ arriving: 1 });
    expect(isLoading([sent], 2000)).toBe(true);
    expect(notCounted(sent, request({ contentLength: 50 }))).toBeUndefined();
    expect(isLoading([sent, request()], 2000)).toBe(false);
    // Its end was missed, or there is none.
    expect(isLoading([sent], 1_000_000)).toBe(false);
    expect(
      notCounted({ ...sent, requestId: "2", exactBytes: 900, outcome: "failed" }),
    ).toBeUndefined();
  });

  test("while the page itself is on its way", () => {
    const page = timing({ ...hiddenSizes, initiatorType: "navigation", startedMs: 5, endedMs: 5 });
    expect(notCounted(page)).toEqual({ arriving: 1 });
    expect(notCounted(page, request({ isNavigation: true, contentLength: 50 }))).toBeUndefined();
  });

  test("if a response was stopped and nothing shows how much of it arrived", () => {
    const stopped = request({ outcome: "failed", statusCode: 0, headerBytes: 0, isStopped: true });
    expect(notCounted(stopped)).toEqual({ stopped: 1 });
    expect(notCounted({ ...stopped, exactBytes: 900 })).toBeUndefined();
    expect(notCounted({ ...stopped, contentLength: 900 })).toBeUndefined();
  });

  test("if it opened a peer connection, which is neither a request nor a response", () => {
    const call = stream({ urlHash: 0, host: "", bytesDown: 0, peer: "call", isUncounted: true });
    const transfer = summariseTransfer([call, request({ contentLength: 50 })], facts);
    expect(transfer).toMatchObject({ bytesDown: 250, requests: 1, notCounted: { call: 1 } });
    expect(transfer.thirdPartySites).toEqual([]);
    expect(notCounted({ ...call, peer: "transport" })).toEqual({ transport: 1 });
    const { isUncounted: _, ...counted } = { ...call, stream: 1, bytesDown: 7_000 };
    const { bytesDown, notCounted: missing } = summariseTransfer([call, counted], facts);
    expect([bytesDown, missing]).toEqual([7_000, undefined]);
  });

  test("if its service worker handed over a file without a request", () => {
    const handed = timing({ isFromServiceWorker: true, transferBytes: 0, encodedBytes: 8_000 });
    const transfer = summariseTransfer([handed], facts);
    expect(transfer).toMatchObject({ bytesDown: 0, highBytes: 8_000, notCounted: { worker: 1 } });
    expect(transfer.requestsFromCache).toBe(0);
  });

  test("if it is a PDF without a length: the page that Chromium shows it in is not its body", () => {
    const pdf = request({ isNavigation: true, kind: "document" });
    const viewer = timing({
      initiatorType: "navigation",
      transferBytes: 300,
      encodedBytes: 0,
      decodedBytes: 601,
    });
    const { bytesByBasis, notCounted: missing } = summariseTransfer([pdf, viewer], facts);
    expect(missing).toEqual({ unreported: 1 });
    expect(bytesByBasis.timing).toBe(0);
  });
});

test("a host may set cookies with each page and answer, and with the first of its files", () => {
  const high = (...records: VisitRecord[]) => summariseTransfer(records, facts).highBytes;
  const cookies = (kind: "other" | "image", requestId: string) =>
    request({ requestId, kind, contentLength: 800, mayHaveCookies: true });
  // 2 × (1,000 + 1,000), 2 × 1,000 + 1,000
  expect(high(cookies("other", "1"), cookies("other", "2"))).toBe(4_000);
  expect(high(cookies("image", "1"), cookies("image", "2"))).toBe(3_000);
});

test("frames of HTTP/2 may have come besides what its headers show, also in Firefox", () => {
  const chrome = request({ contentLength: 800, areHeadersCompressed: true });
  const firefox = request({ exactBytes: 1_000, areHeadersCompressed: true });
  expect(summariseTransfer([chrome], facts).highBytes).toBe(1_020);
  expect(summariseTransfer([firefox], facts).highBytes).toBe(1_020);
});

test("the measured share divides by what may have come", () => {
  const api = request({ contentLength: 800, mayHaveCookies: true });
  // 1,000 of at most 2,000
  expect(measuredShare(summariseTransfer([api], facts))).toBe(0.5);
  expect(measuredShare(summariseTransfer([request({ contentLength: 800 })], facts))).toBe(1);
  expect(measuredShare(summariseTransfer([], facts))).toBe(1);
});
