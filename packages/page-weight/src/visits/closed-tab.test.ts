import type { VisitRecord } from "../records.ts";
import { request, sampleVisit } from "../../test/sample-records.ts";
import { beforeEach, expect, test } from "vitest";
import { isSettling, noteClosedTab, noteRequest, settleWaiting } from "./reconcile.ts";
import { maxWaitMs } from "./settle.ts";
import { currentVisit, type JournalState, type SeenRequest, type Visit } from "./visit.ts";

const closedMs = 10_000;
const visit = (id: string, tabId: number) =>
  sampleVisit({ id, tabId, urlHash: 100, documents: [id] });

let state: JournalState;
let recorded: [visit: string, requestId: string][];
const append = (to: Visit, records: readonly VisitRecord[]) => {
  for (const record of records) {
    recorded.push([to.id, record.source === "request" ? record.requestId : record.source]);
  }
};
/** A request of the closed tab, as Firefox reports it: with the address of its page. */
const end = (requestId: string, endedMs: number, source: Partial<SeenRequest> = {}) =>
  noteRequest({
    record: request({ requestId, endedMs }),
    tabId: 7,
    isMainFrame: false,
    topUrlHash: 100,
    initiatorOrigin: "https://site.example",
    ...source,
  })(state, append);

beforeEach(() => {
  state = {
    visits: [visit("page", 7), visit("other", 8)],
    waiting: [],
    listeningSinceMs: 0,
    hasHeard: false,
  };
  recorded = [];
  noteClosedTab(7, closedMs)(state);
});

test("a response that ends just after its tab was closed belongs to its page", () => {
  end("4", closedMs + 20);
  expect(recorded).toEqual([["page", "4"]]);
});

test("the page of a closed tab is shown by no tab", () => {
  expect(currentVisit(state.visits, 7)).toBeUndefined();
  expect(currentVisit(state.visits, 8)?.id).toBe("other");
});

test("the page leaves after a while, with what still waited for it", () => {
  // Under another address than that of the page.
  end("4", closedMs + 1500, { topUrlHash: 999 });
  expect([recorded, isSettling(state)]).toEqual([[], true]);
  settleWaiting(closedMs + maxWaitMs + 1)(state, append);
  expect(recorded).toEqual([["page", "4"]]);
  expect(state.visits.map(({ id }) => id)).toEqual(["other"]);
  expect(isSettling(state)).toBe(false);
});
