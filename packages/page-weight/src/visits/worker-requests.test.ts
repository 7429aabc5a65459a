import { beforeEach, describe, expect, test } from "vitest";
import { request, timing } from "../../test/sample-records.ts";
import type { TimingRecord, VisitRecord } from "../records.ts";
import { noteObserved } from "./note-observed.ts";
import { noteClosedTab, noteRequest, settleWaiting } from "./reconcile.ts";
import type { JournalState, Visit } from "./visit.ts";

const origin = "https://site.example";
const background = `background ${origin}`;

let state: JournalState;
let recorded: Record<string, string[]>;
const append = (visit: Visit, records: VisitRecord[]) => {
  const ids = records.flatMap((one) => (one.source === "request" ? [one.requestId] : []));
  if (ids.length > 0) recorded[visit.id] = [...(recorded[visit.id] ?? []), ...ids];
};
beforeEach(() => {
  state = { visits: [], waiting: [], listeningSinceMs: 0, hasHeard: false };
  recorded = {};
});

/** A request that the site's worker sent ends. */
const end = (requestId: string, endedMs: number, urlHash: number, changes = {}) =>
  noteRequest({
    record: request({ requestId, endedMs, urlHash, isWorkerRequest: true, ...changes }),
    tabId: -1,
    isMainFrame: false,
    initiatorOrigin: origin,
  })(state, append);

/** What a page got from the worker. */
const got = (index: number, urlHash: number, startedMs: number, endedMs: number) =>
  timing({ index, urlHash, startedMs, endedMs, isFromServiceWorker: true });

const say = (
  documentId: string,
  nowMs: number,
  {
    tabId = 7,
    startedMs = 1000,
    entries = [] as TimingRecord[],
    isLeft = false,
    from = origin,
  } = {},
) =>
  noteObserved(
    {
      urlHash: 100,
      routeHash: 100,
      routes: 1,
      startedMs,
      shownMs: startedMs,
      firstIndex: 0,
      entries,
      ...(isLeft && { isLeft }),
    },
    { documentId, tabId, isTop: true, origin: from },
    nowMs,
  )(state, append);
const settle = (nowMs: number) => settleWaiting(nowMs)(state, append);

/** The state as an extension finds it that was terminated meanwhile. */
const terminate = () => {
  state = JSON.parse(JSON.stringify(state)) as JournalState;
};

describe("a click from a light page to a heavy one behind a worker", () => {
  const document = { kind: "document" as const, format: "html" as const };
  const navigation = timing({
    urlHash: 200,
    initiatorType: "navigation",
    startedMs: 5000,
    endedMs: 5000,
  });

  test("gives the heavy one's document and pictures to the heavy one, though it announces itself late", () => {
    say("light", 2000);
    end("1", 5010, 200, document);
    say("light", 5015, { isLeft: true });
    end("2", 5050, 201);
    end("3", 5051, 202);
    expect(recorded).toEqual({});
    terminate();
    say("heavy", 6000, {
      startedMs: 5000,
      entries: [navigation, got(1, 201, 5030, 5060), got(2, 202, 5031, 5060)],
    });
    expect(recorded).toEqual({ heavy: ["1", "2", "3"] });
  });

  test("gives them to no page if the heavy one never announces itself, once", () => {
    say("light", 2000);
    end("1", 5010, 200, document);
    say("light", 5015, { isLeft: true });
    end("2", 5050, 201);
    terminate();
    settle(8000);
    expect(recorded).toEqual({});
    settle(10_100);
    settle(20_000);
    expect(recorded).toEqual({ [background]: ["1", "2"] });
  });
});

test("of two pages with the same picture at the same time, each gets one of the requests", () => {
  say("one", 900, { tabId: 7 });
  say("two", 900, { tabId: 8 });
  end("1", 2000, 201);
  end("2", 2010, 201);
  say("one", 2500, { tabId: 7, entries: [got(1, 201, 1900, 2005)] });
  // A batch may arrive twice.
  say("one", 2550, { tabId: 7, entries: [got(1, 201, 1900, 2005)] });
  say("two", 2600, { tabId: 8, entries: [got(1, 201, 1910, 2020)] });
  expect(recorded).toEqual({ one: ["1"], two: ["2"] });
});

test("in Firefox, whose entries of a worker have no end, each page gets the first request after its own", () => {
  say("one", 900, { tabId: 7 });
  say("two", 900, { tabId: 8 });
  end("1", 2000, 201);
  end("2", 2400, 201);
  const entry = { urlHash: 201, transferBytes: 0, encodedBytes: 0, decodedBytes: 0 };
  const at = (timeMs: number) => timing({ ...entry, startedMs: timeMs, endedMs: timeMs });
  say("one", 2500, { tabId: 7, entries: [at(1900)] });
  say("two", 2600, { tabId: 8, entries: [at(2300)] });
  expect(recorded).toEqual({ one: ["1"], two: ["2"] });
});

test("what the worker asks for after it answered from its cache belongs to the page it answered last", () => {
  say("one", 2000, { entries: [got(1, 201, 1100, 1120)] });
  end("1", 1500, 201);
  settle(7000);
  say("one", 8000, { isLeft: true });
  say("two", 9100, { startedMs: 8010, entries: [got(1, 201, 8050, 8060)] });
  end("2", 8400, 201);
  settle(14_000);
  expect(recorded).toEqual({ one: ["1"], two: ["2"] });
});

test("an entry of another site's page claims none of its requests", () => {
  say("page", 900);
  say("other", 900, { tabId: 8, from: "https://other.example" });
  end("1", 2000, 201);
  say("other", 2500, {
    tabId: 8,
    from: "https://other.example",
    entries: [got(1, 201, 1900, 2005)],
  });
  expect(recorded).toEqual({});
});

describe("what no entry shows, as what a worker loads ahead,", () => {
  test("belongs after a wait to the only page of its site", () => {
    say("page", 900);
    end("1", 2000, 301);
    settle(6000);
    expect(recorded).toEqual({});
    settle(7100);
    expect(recorded).toEqual({ page: ["1"] });
  });

  test.each([
    ["two pages are open", () => say("other", 1100, { tabId: 8 })],
    ["its page was left", () => say("page", 2100, { isLeft: true })],
    ["its page started afterwards", () => say("page", 2900, { startedMs: 2500 })],
    [
      "another page was closed meanwhile",
      () => {
        say("other", 1100, { tabId: 8 });
        end("1", 2000, 301);
        noteClosedTab(8, 2100)(state);
      },
    ],
  ])("belongs to no page if %s", (why, happens) => {
    if (!why.includes("afterwards")) say("page", 900);
    if (why.includes("two")) happens();
    if (!why.includes("closed")) end("1", 2000, 301);
    if (!why.includes("two")) happens();
    settle(7100);
    expect(recorded).toEqual({ [background]: ["1"] });
  });
});

test("a page shown again by going back is open again", () => {
  say("page", 900);
  say("page", 1500, { isLeft: true });
  say("page", 1900, { startedMs: 1800 });
  end("1", 2000, 301);
  settle(7100);
  expect(recorded).toEqual({ page: ["1"] });
});
