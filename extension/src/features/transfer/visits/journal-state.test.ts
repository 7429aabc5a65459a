import { beforeEach, describe, expect, test } from "vitest";
import { request, timing } from "@digital-cleanup/page-weight/sample-records";
import type { VisitRecord } from "@digital-cleanup/page-weight";
import type { Observed } from "../observe/messages.ts";
import {
  type JournalState,
  noteObserved,
  noteRequest,
  noteWaiting,
  type Sender,
} from "./journal-state.ts";
import { currentVisit, type SeenRequest, type Visit } from "./visit.ts";

let state: JournalState;
let files: Record<string, string[]>;
const append = (visit: Visit, records: VisitRecord[]) => {
  const named = records.map((one) => (one.source === "request" ? one.requestId : `t${one.index}`));
  files[visit.id] = [...(files[visit.id] ?? []), ...named];
};
beforeEach(() => {
  state = { visits: [], waiting: [], listeningSinceMs: 0, hasHeard: false };
  files = {};
});

const see = (requestId: string, place: Partial<SeenRequest>, changes = {}) =>
  noteRequest({
    record: request({ requestId, endedMs: 1500, ...changes }),
    tabId: 7,
    isMainFrame: false,
    ...place,
  })(state, append);

const present = (documentId: string, changes: Partial<Observed & Sender> = {}) => {
  const { tabId = 7, isTop = true, origin = "https://site.example", ...observed } = changes;
  noteObserved(
    {
      type: "transfer/observed",
      document: documentId,
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
  test("a page's own request waits for the page, with the redirects that led there", () => {
    see("1", { isMainFrame: true }, { urlHash: 99, outcome: "redirected" });
    see("1", { isMainFrame: true }, { urlHash: 100 });
    expect(files).toEqual({});
    present("page");
    expect(files).toEqual({ page: ["1", "1"] });
    expect(state.waiting).toEqual([]);
  });

  test("a redirect back to the same address is still one chain", () => {
    present("page");
    see("1", { isMainFrame: true }, { urlHash: 100, outcome: "redirected" });
    see("1", { isMainFrame: true }, { urlHash: 100 });
    expect(files).toEqual({ page: ["1", "1"] });
  });

  test("a reload of the same address is a visit of its own", () => {
    present("first");
    see("1", { isMainFrame: true }, { urlHash: 100 });
    see("2", { isMainFrame: true }, { urlHash: 100 });
    present("second", { startedMs: 1400, shownMs: 1400 });
    expect(files).toEqual({ first: ["1"], second: ["2"] });
  });

  test("a page fetched in advance stays with the page that asked for it", () => {
    present("page");
    see("2", { isMainFrame: true, documentId: "page" }, { urlHash: 500 });
    expect(files).toEqual({ page: ["2"] });
  });

  test("a page shown ahead weighed with the page that asked for it, and nothing when a person comes to it", () => {
    present("page");
    see("2", { isMainFrame: true, documentId: "page" }, { urlHash: 500 });
    present("ahead", { isTop: false, urlHash: 500, startedMs: 1200 });
    present("ahead", { urlHash: 500, startedMs: 1200, shownMs: 1900 });
    const again = request({ requestId: "3", urlHash: 500, endedMs: 1950 });
    noteRequest({ record: again, tabId: 7, isMainFrame: true })(state, append);
    expect(files).toEqual({ page: ["2"], ahead: ["3"] });
    expect(again.isFromCache).toBe(true);
  });

  test("what a page asked for before anybody saw it is told where its requests went, the rest to itself", () => {
    present("page");
    present("ahead", { isTop: false, urlHash: 500, startedMs: 1200 });
    const entries = [
      timing({ startedMs: 1300, endedMs: 1400 }),
      timing({ index: 1, startedMs: 1950, endedMs: 1990 }),
    ];
    present("ahead", { urlHash: 500, startedMs: 1200, shownMs: 1900, entries });
    expect(files).toEqual({ page: ["t0"], ahead: ["t1"] });
  });

  test("requests of frames in frames go up to the page", () => {
    present("page");
    see("2", { documentId: "frame", parentDocumentId: "page" });
    see("3", { documentId: "inner", parentDocumentId: "frame" });
    see("4", { documentId: "inner" });
    expect(files).toEqual({ page: ["2", "3", "4"] });
  });

  test("the last beacon of a page that was left stays its own", () => {
    present("old");
    present("new", { urlHash: 200, startedMs: 1400, shownMs: 1400 });
    see("5", { documentId: "old" });
    expect(files).toEqual({ old: ["5"] });
  });
});

describe("in Firefox", () => {
  test("a request belongs to the page of its tab that has its address", () => {
    present("old");
    present("new", { urlHash: 200, startedMs: 1400, shownMs: 1400 });
    see("5", { topUrlHash: 100 });
    see("6", { topUrlHash: 200 });
    expect(files).toEqual({ old: ["5"], new: ["6"] });
  });

  test("a page's own request without a tab, as when the page before is kept, finds the page by its address", () => {
    present("old");
    present("new", { urlHash: 200, startedMs: 1400, shownMs: 1400 });
    see("5", { tabId: -1, isMainFrame: true }, { urlHash: 200 });
    expect(files).toEqual({ new: ["5"] });
  });

  test("a worker of a page, whose address is no page's, is found after a wait", () => {
    present("page");
    see("5", { topUrlHash: 900 });
    noteWaiting(4000)(state, append);
    expect(files).toEqual({ page: ["5"] });
  });

  test("an address that the page changed meanwhile is found after a wait, by time", () => {
    present("page");
    see("5", { topUrlHash: 300 });
    expect(files).toEqual({});
    see("6", { topUrlHash: 100 }, { endedMs: 3600 });
    expect(files).toEqual({ page: ["5", "6"] });
  });
});

describe("a worker that has no tab", () => {
  const worker = { tabId: -1, initiatorOrigin: "https://site.example" };

  test("belongs to the only open page of its origin", () => {
    present("page");
    see("5", worker);
    expect(files).toEqual({ page: ["5"] });
  });

  test("that fetches the page itself waits for it", () => {
    see("5", worker);
    present("page");
    expect(files).toEqual({ page: ["5"] });
  });

  test("belongs to no page where two of its origin are open", () => {
    present("page");
    present("other", { tabId: 8 });
    see("5", worker);
    expect(files).toEqual({ "background https://site.example": ["5"] });
  });
});

test("a page of endless frames keeps the names of the latest ones, and its own", () => {
  present("page");
  for (let frame = 0; frame < 400; frame += 1) {
    see(`${frame}`, { documentId: `frame-${frame}`, parentDocumentId: "page" });
  }
  const { documents } = state.visits[0]!;
  expect(documents.length).toBe(300);
  expect([documents[0], documents.at(-1)]).toEqual(["page", "frame-399"]);
  expect(files["page"]?.length).toBe(400);
});

test("a worker that asks for thousands while no page is open does not hold them all back", () => {
  for (let place = 0; place < 600; place += 1) {
    see(`${place}`, { tabId: -1, initiatorOrigin: "https://site.example" });
  }
  expect(state.waiting.length).toBe(500);
  expect(files["background https://site.example"]?.length).toBe(100);
});

test("a page that began before anything listened is not covered", () => {
  state.listeningSinceMs = 1200;
  present("page");
  expect(state.visits[0]).toMatchObject({ isCovered: false, host: "site.example" });
});

test("a page fetched in advance is not what the tab shows until a person comes to it", () => {
  present("page");
  present("next", { urlHash: 200, startedMs: 1300, shownMs: 0 });
  see("5", { topUrlHash: 100 });
  present("next", { urlHash: 200, startedMs: 1300, shownMs: 1700 });
  expect(state.visits.map((visit) => visit.shownMs)).toEqual([1000, 1700]);
  expect(files).toEqual({ page: ["5"] });
});

test("a download belongs to the page that led to it, for no page of its own comes", () => {
  present("page");
  const download = { isMainFrame: true, initiatorOrigin: "https://site.example" };
  see("5", download, { urlHash: 700 });
  see("6", { documentId: "page" }, { endedMs: 3600 });
  expect(files).toEqual({ page: ["5", "6"] });
});

test("addresses that script gives a page make routes, not visits, and Firefox finds the page by them", () => {
  present("page");
  present("page", { routes: 3, routeHash: 300 });
  see("5", { topUrlHash: 300 });
  expect(state.visits.map(({ id, routes }) => [id, routes])).toEqual([["page", 3]]);
  expect(files).toEqual({ page: ["5"] });
});

test("a page that comes back from the cache of the browser is in front again", () => {
  present("first");
  present("second", { urlHash: 200, startedMs: 1400, shownMs: 1400 });
  expect(currentVisit(state.visits, 7)?.id).toBe("second");
  present("first", { shownMs: 1800 });
  expect(currentVisit(state.visits, 7)?.id).toBe("first");
  expect(state.visits.length).toBe(2);
});

describe("a clock that is set back by a day", () => {
  const dayMs = 86_400_000;
  const atMs = (nowMs: number, documentId: string) =>
    noteObserved(
      {
        type: "transfer/observed",
        document: documentId,
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

  test("leaves the page that came last in front, and covered", () => {
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

  test("still gives an open page what it asks for", () => {
    atMs(2 * dayMs, "page");
    see("5", { topUrlHash: 1 }, { endedMs: dayMs });
    see("6", { topUrlHash: 1 }, { endedMs: dayMs + 5000 });
    expect(files).toEqual({ page: ["5"] });
  });
});
