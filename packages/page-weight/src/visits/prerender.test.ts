import { expect, test } from "vitest";
import { rememberPrefetch, takePrefetch } from "./prerender.ts";
import type { PrefetchedPage } from "./visit.ts";
import { request } from "../../test/sample-records.ts";

const fetched = (urlHash: number, endedMs: number, changes = {}) =>
  request({ urlHash, endedMs, isNavigation: true, kind: "document", ...changes });

test("a prefetched page serves one request of its address, not a second", () => {
  const state: { fetchedAhead?: PrefetchedPage[] } = {};
  rememberPrefetch(state, fetched(500, 1000));
  expect(takePrefetch(state, fetched(600, 1100))).toBe(false);
  expect(takePrefetch(state, fetched(500, 1100))).toBe(true);
  expect(takePrefetch(state, fetched(500, 1200))).toBe(false);
});

test("a prefetch that failed, or is older than ten minutes, serves nothing", () => {
  const state: { fetchedAhead?: PrefetchedPage[] } = {};
  rememberPrefetch(state, fetched(500, 1000, { outcome: "failed" }));
  rememberPrefetch(state, fetched(600, 1000));
  expect(takePrefetch(state, fetched(500, 1100))).toBe(false);
  expect(takePrefetch(state, fetched(600, 601_000))).toBe(false);
});

test("only the last fifty prefetched pages are remembered", () => {
  const state: { fetchedAhead?: PrefetchedPage[] } = {};
  for (let urlHash = 1; urlHash <= 60; urlHash++) rememberPrefetch(state, fetched(urlHash, 1000));
  expect(state.fetchedAhead).toHaveLength(50);
  expect(takePrefetch(state, fetched(60, 1100))).toBe(true);
});
