import { expect, test } from "vitest";
import { type PrefetchedPage, rememberPrefetch, takePrefetch } from "./prerender.ts";
import { request } from "@digital-cleanup/page-weight/sample-records";

const fetched = (urlHash: number, endedMs: number, changes = {}) =>
  request({ urlHash, endedMs, isNavigation: true, kind: "document", ...changes });

test("a page fetched ahead answers one request of its address, not a second one", () => {
  const state: { fetchedAhead?: PrefetchedPage[] } = {};
  rememberPrefetch(state, fetched(500, 1000));
  expect(takePrefetch(state, fetched(600, 1100))).toBe(false);
  expect(takePrefetch(state, fetched(500, 1100))).toBe(true);
  expect(takePrefetch(state, fetched(500, 1200))).toBe(false);
});

test("one that failed, or was fetched more than ten minutes ago, answers nothing", () => {
  const state: { fetchedAhead?: PrefetchedPage[] } = {};
  rememberPrefetch(state, fetched(500, 1000, { outcome: "failed" }));
  rememberPrefetch(state, fetched(600, 1000));
  expect(takePrefetch(state, fetched(500, 1100))).toBe(false);
  expect(takePrefetch(state, fetched(600, 601_000))).toBe(false);
});

test("of a page that fetches without end only the last fifty are remembered", () => {
  const state: { fetchedAhead?: PrefetchedPage[] } = {};
  for (let urlHash = 1; urlHash <= 60; urlHash++) rememberPrefetch(state, fetched(urlHash, 1000));
  expect(state.fetchedAhead).toHaveLength(50);
  expect(takePrefetch(state, fetched(60, 1100))).toBe(true);
});
