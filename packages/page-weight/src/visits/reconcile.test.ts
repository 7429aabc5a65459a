import { beforeEach, describe, expect, test } from "vitest";
import { request, timing } from "../../test/sample-records.ts";
import type { VisitRecord } from "../records.ts";
import { noteObserved } from "./note-observed.ts";
import { noteRequest, settleWaiting } from "./reconcile.ts";
import {
  currentVisit,
  type JournalState,
  type Observed,
  type ObservingDocument,
  type SeenRequest,
  type Visit,
} from "./visit.ts";

const dayMs = 86_400_000;

let state: JournalState;
let recorded: Record<string, string[]>;
const append = (visit: Visit, records: VisitRecord[]) => {
  const named = records.map((one) => (one.source === "request" ? one.requestId : `t${one.index}`));
  recorded[visit.id] = [...(recorded[visit.id] ?? []), ...named];
};
beforeEach(() => {
  state = { visits: [], waiting: [], listeningSinceMs: 0, hasHeard: false };
  recorded = {};
});

const see = (requestId: string, source: Partial<SeenRequest>, changes = {}) =>
  noteRequest({
    record: request({ requestId, endedMs: 1500, ...changes }),
    tabId: 7,
    isMainFrame: false,
    ...source,
  })(state, append);

const announce = (documentId: string, changes: Partial<Observed & ObservingDocument> = {}) => {
  const { tabId = 7, isTop = true, origin = "https://site.example", ...observed } = changes;
  noteObserved(
    {
      urlHash: 100,
      routeHash: observed.urlHash ?? 100,
      routes: 1,
      startedMs: 1000,
      shownMs: 1000,
      firstIndex: 0,
      entries: [],
      ...observed,
    },
    { documentId, tabId, isTop, origin },
    2000,
  )(state, append);
};

describe("in Chrome", () => {
  test("a page's own request and its redirects wait for the page", () => {
    see("1", { isMainFrame: true }, { urlHash: 99, outcome: "redirected" });
    see("1", { isMainFrame: true }, { urlHash: 100 });
    expect(recorded).toEqual({});
    announce("page");
    expect(recorded).toEqual({ page: ["1", "1"] });
    expect(state.waiting).toEqual([]);
  });

  test("a redirect to the same address is one chain", () => {
    announce("page");
    see("1", { isMainFrame: true }, { urlHash: 100, outcome: "redirected" });
    see("1", { isMainFrame: true }, { urlHash: 100 });
    expect(recorded).toEqual({ page: ["1", "1"] });
  });

  test("a reload of the same address is a visit of its own", () => {
    announce("first");
    see("1", { isMainFrame: true }, { urlHash: 100 });
    see("2", { isMainFrame: true }, { urlHash: 100 });
    announce("second", { startedMs: 1400, shownMs: 1400 });
    expect(recorded).toEqual({ first: ["1"], second: ["2"] });
  });

  test("a prefetched page counts for the page that prefetched it", () => {
    announce("page");
    see("2", { isMainFrame: true, documentId: "page" }, { urlHash: 500 });
    expect(recorded).toEqual({ page: ["2"] });
  });

  test("a prerendered page counts for the page that prerendered it, and transfers nothing when it is shown", () => {
    announce("page");
    see("2", { isMainFrame: true, documentId: "page" }, { urlHash: 500 });
    announce("prerendered", { isTop: false, urlHash: 500, startedMs: 1200 });
    announce("prerendered", { urlHash: 500, startedMs: 1200, shownMs: 1900 });
    const again = request({ requestId: "3", urlHash: 500, endedMs: 1950 });
    noteRequest({ record: again, tabId: 7, isMainFrame: true })(state, append);
    expect(recorded).toEqual({ page: ["2"], prerendered: ["3"] });
    expect(again.isFromCache).toBe(true);
  });

  test("entries from before a prerendered page was shown count for the page that prerendered it, later ones for itself", () => {
    announce("page");
    announce("prerendered", { isTop: false, urlHash: 500, startedMs: 1200 });
    const entries = [
      timing({ startedMs: 1300, endedMs: 1400 }),
      timing({ index: 1, startedMs: 1950, endedMs: 1990 }),
    ];
    announce("prerendered", { urlHash: 500, startedMs: 1200, shownMs: 1900, entries });
    expect(recorded).toEqual({ page: ["t0"], prerendered: ["t1"] });
  });

  test("requests of nested frames belong to the page", () => {
    announce("page");
    see("2", { documentId: "frame", parentDocumentId: "page" });
    see("3", { documentId: "inner", parentDocumentId: "frame" });
    see("4", { documentId: "inner" });
    expect(recorded).toEqual({ page: ["2", "3", "4"] });
  });

  test("the last beacon of a page that was left belongs to that page", () => {
    announce("old");
    announce("new", { urlHash: 200, startedMs: 1400, shownMs: 1400 });
    see("5", { documentId: "old" });
    expect(recorded).toEqual({ old: ["5"] });
  });
});

describe("in Firefox", () => {
  test("a request belongs to the page of its tab that has its address", () => {
    announce("old");
    announce("new", { urlHash: 200, startedMs: 1400, shownMs: 1400 });
    see("5", { topUrlHash: 100 });
    see("6", { topUrlHash: 200 });
    expect(recorded).toEqual({ old: ["5"], new: ["6"] });
  });

  test("a page's own request without a tab is attributed by its address", () => {
    announce("old");
    announce("new", { urlHash: 200, startedMs: 1400, shownMs: 1400 });
    see("5", { tabId: -1, isMainFrame: true }, { urlHash: 200 });
    expect(recorded).toEqual({ new: ["5"] });
  });

  test("the request of a page's worker is attributed after a wait", () => {
    announce("page");
    see("5", { topUrlHash: 900 });
    settleWaiting(4000)(state, append);
    expect(recorded).toEqual({ page: ["5"] });
  });

  test("a request of an address that a script changed is attributed by time after a wait", () => {
    announce("page");
    see("5", { topUrlHash: 300 });
    expect(recorded).toEqual({});
    see("6", { topUrlHash: 100 }, { endedMs: 3600 });
    expect(recorded).toEqual({ page: ["5", "6"] });
  });
});

test("a page of endless frames keeps the ids of the latest ones, and its own", () => {
  announce("page");
  for (let frame = 0; frame < 400; frame += 1) {
    see(`${frame}`, { documentId: `frame-${frame}`, parentDocumentId: "page" });
  }
  const { documents } = state.visits[0]!;
  expect(documents.length).toBe(300);
  expect([documents[0], documents.at(-1)]).toEqual(["page", "frame-399"]);
  expect(recorded["page"]?.length).toBe(400);
});

test("no more than 500 requests wait for a page", () => {
  for (let index = 0; index < 600; index += 1) {
    see(`${index}`, { tabId: -1, initiatorOrigin: "https://site.example" });
  }
  expect(state.waiting.length).toBe(500);
  expect(recorded["background https://site.example"]?.length).toBe(100);
});

test("a page that started before requests were observed is not covered", () => {
  state.listeningSinceMs = 1200;
  announce("page");
  expect(state.visits[0]).toMatchObject({ isCovered: false, host: "site.example" });
});

test("a prerendered page is not what the tab shows until it is shown", () => {
  announce("page");
  announce("next", { urlHash: 200, startedMs: 1300, shownMs: 0 });
  see("5", { topUrlHash: 100 });
  announce("next", { urlHash: 200, startedMs: 1300, shownMs: 1700 });
  expect(state.visits.map((visit) => visit.shownMs)).toEqual([1000, 1700]);
  expect(recorded).toEqual({ page: ["5"] });
});

test("a download belongs to the page that started it", () => {
  announce("page");
  const download = { isMainFrame: true, initiatorOrigin: "https://site.example" };
  see("5", download, { urlHash: 700 });
  see("6", { documentId: "page" }, { endedMs: 3600 });
  expect(recorded).toEqual({ page: ["5", "6"] });
});

test("addresses set by a script are routes of one visit, and Firefox attributes requests by them", () => {
  announce("page");
  announce("page", { routes: 3, routeHash: 300 });
  see("5", { topUrlHash: 300 });
  expect(state.visits.map(({ id, routes }) => [id, routes])).toEqual([["page", 3]]);
  expect(recorded).toEqual({ page: ["5"] });
});

test("a page restored from the back/forward cache is current again", () => {
  announce("first");
  announce("second", { urlHash: 200, startedMs: 1400, shownMs: 1400 });
  expect(currentVisit(state.visits, 7)?.id).toBe("second");
  announce("first", { shownMs: 1800 });
  expect(currentVisit(state.visits, 7)?.id).toBe("first");
  expect(state.visits.length).toBe(2);
});

describe("a clock that is set back by a day", () => {
  const atMs = (nowMs: number, documentId: string) =>
    noteObserved(
      {
        urlHash: nowMs,
        routeHash: nowMs,
        routes: 1,
        startedMs: nowMs - 10,
        shownMs: nowMs - 10,
        firstIndex: 0,
        entries: [],
      },
      { documentId, tabId: 7, isTop: true, origin: "https://site.example" },
      nowMs,
    )(state, append);

  test("leaves the latest page current and covered", () => {
    state.listeningSinceMs = 2 * dayMs - 50;
    atMs(2 * dayMs, "before");
    atMs(dayMs, "after");
    atMs(dayMs + 20, "later");
    expect(currentVisit(state.visits, 7)?.id).toBe("later");
    expect(state.visits.map(({ startedMs }) => startedMs <= dayMs + 20)).toEqual([
      true,
      true,
      true,
    ]);
    expect(state.visits.at(-1)?.isCovered).toBe(true);
  });

  test("still attributes requests to an open page", () => {
    atMs(2 * dayMs, "page");
    see("5", { topUrlHash: 1 }, { endedMs: dayMs });
    see("6", { topUrlHash: 1 }, { endedMs: dayMs + 5000 });
    expect(recorded).toEqual({ page: ["5"] });
  });
});
