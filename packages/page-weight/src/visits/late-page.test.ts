import { beforeEach, expect, test } from "vitest";
import { request } from "../../test/sample-records.ts";
import type { VisitRecord } from "../records.ts";
import { noteObserved } from "./note-observed.ts";
import { isSettling, noteClosedTab, noteRequest, settleWaiting } from "./reconcile.ts";
import {
  currentVisit,
  type JournalState,
  type Observed,
  type SeenRequest,
  type Visit,
} from "./visit.ts";

let state: JournalState;
let recorded: Record<string, string[]>;
const append = (visit: Visit, records: readonly VisitRecord[]) => {
  const ids = records.map((record) => (record.source === "request" ? record.requestId : ""));
  recorded[visit.id] = [...(recorded[visit.id] ?? []), ...ids];
};
const origin = "https://site.example";

/** A request of tab 7 that ends at `endedMs`. */
const end = (requestId: string, endedMs: number, source: Partial<SeenRequest>, changes = {}) =>
  noteRequest({
    record: request({ requestId, endedMs, ...changes }),
    tabId: 7,
    isMainFrame: false,
    ...source,
  })(state, append);
const endPage = (requestId: string, endedMs: number, urlHash: number, changes = {}) =>
  end(requestId, endedMs, { isMainFrame: true }, { urlHash, format: "html", ...changes });
/** A request that Chromium reports with its document. */
const inDocument = (documentId: string) => ({
  documentId,
  isOfTopDocument: true as const,
  initiatorOrigin: origin,
});

const announce = (documentId: string, startedMs: number, nowMs: number, urlHash: number) => {
  const observed: Observed = {
    urlHash,
    routeHash: urlHash,
    routes: 1,
    startedMs,
    shownMs: startedMs,
    firstIndex: 0,
    entries: [],
  };
  noteObserved(observed, { documentId, tabId: 7, isTop: true, origin }, nowMs)(state, append);
};
const settle = (nowMs: number) => settleWaiting(nowMs)(state, append);

beforeEach(() => {
  state = { visits: [], waiting: [], listeningSinceMs: 0, hasHeard: false };
  recorded = {};
  announce("former", 1000, 1100, 100);
  endPage("0", 1200, 100);
});

test("a page that announces itself a minute late has its own requests, and none is the former page's", () => {
  endPage("1", 5000, 200, { outcome: "redirected" });
  endPage("1", 8000, 300);
  end("2", 8100, inDocument("late"));
  end("3", 8200, { documentId: "frame", parentDocumentId: "late" });
  settle(20_000);
  end("4", 30_000, inDocument("late"));
  announce("late", 4900, 68_000, 300);
  expect(recorded["former"]).toEqual(["0"]);
  expect(recorded["late"]?.toSorted()).toEqual(["1", "1", "2", "3", "4"]);
  expect(state.visits.map(({ id }) => id)).toEqual(["former", "late"]);
  expect(state.visits[1]).toMatchObject({ startedMs: 4900, urlHash: 300, isCovered: true });
});

test("until then the tab shows its former page, and nothing is about to change", () => {
  endPage("1", 5000, 200);
  end("2", 5100, inDocument("late"));
  settle(9000);
  expect(currentVisit(state.visits, 7)?.id).toBe("former");
  expect(isSettling(state)).toBe(false);
});

test("a page that never announces itself is a visit of its own, with its own request once the tab shows another", () => {
  endPage("1", 5000, 200);
  end("2", 5100, inDocument("silent"));
  settle(9000);
  announce("next", 20_000, 20_100, 300);
  settle(30_000);
  expect(recorded).toEqual({ former: ["0"], silent: ["2", "1"] });
  expect(state.visits.find(({ id }) => id === "silent")).toMatchObject({
    origin,
    isCovered: false,
  });
});

test("a page whose tab is closed before it announces itself is a visit, and leaves", () => {
  endPage("1", 5000, 200);
  end("2", 5100, inDocument("closed"));
  noteClosedTab(7, 5200)(state);
  settle(9000);
  expect(recorded).toEqual({ former: ["0"], closed: ["1", "2"] });
  expect([state.visits, state.waiting]).toEqual([[], []]);
});

test("in Firefox, requests under the address of a late page wait for it", () => {
  endPage("1", 5000, 200);
  end("2", 5100, { topUrlHash: 200 });
  settle(20_000);
  end("3", 20_100, { topUrlHash: 200 });
  announce("late", 4900, 20_200, 200);
  expect(recorded).toEqual({ former: ["0"], late: ["1", "2", "3"] });
});

test("a page that was opened before requests were observed waits for no request", () => {
  state = { visits: [], waiting: [], listeningSinceMs: 4950, hasHeard: false };
  announce("early", 4900, 5100, 200);
  endPage("1", 5200, 200);
  settle(9000);
  expect(state.waiting).toEqual([]);
});

test("a page left before it announced itself and opened again at once is two visits, each with its own document", () => {
  endPage("1", 5000, 200);
  announce("again", 5300, 6400, 200);
  endPage("2", 5400, 200);
  settle(9000);
  expect(recorded).toEqual({ former: ["0"], again: ["2"], "left 1": ["1"] });
  expect(state.visits.find(({ id }) => id === "left 1")).toMatchObject({
    origin,
    isCovered: false,
  });
});

test("the document of such a page joins what its own resources showed of it", () => {
  endPage("1", 5000, 200);
  end("2", 5100, inDocument("silent"));
  settle(9000);
  announce("again", 9300, 10_400, 200);
  settle(20_000);
  expect(recorded).toEqual({ former: ["0"], silent: ["2", "1"] });
});
