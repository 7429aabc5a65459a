import { expect, test } from "vitest";
import { type FetchedAhead, rememberAhead, takeFetchedAhead } from "./ahead-of-a-click.ts";
import { request } from "@digital-cleanup/page-weight/sample-records";

const fetched = (urlHash: number, endedMs: number, changes = {}) =>
  request({ urlHash, endedMs, isNavigation: true, kind: "document", ...changes });

test("a page fetched ahead answers one request of its address, not a second one", () => {
  const state: { fetchedAhead?: FetchedAhead[] } = {};
  rememberAhead(state, fetched(500, 1000));
  expect(takeFetchedAhead(state, fetched(600, 1100))).toBe(false);
  expect(takeFetchedAhead(state, fetched(500, 1100))).toBe(true);
  expect(takeFetchedAhead(state, fetched(500, 1200))).toBe(false);
});

test("one that failed, or was fetched more than ten minutes ago, answers nothing", () => {
  const state: { fetchedAhead?: FetchedAhead[] } = {};
  rememberAhead(state, fetched(500, 1000, { outcome: "failed" }));
  rememberAhead(state, fetched(600, 1000));
  expect(takeFetchedAhead(state, fetched(500, 1100))).toBe(false);
  expect(takeFetchedAhead(state, fetched(600, 601_000))).toBe(false);
});

test("of a page that fetches without end only the last fifty are remembered", () => {
  const state: { fetchedAhead?: FetchedAhead[] } = {};
  for (let urlHash = 1; urlHash <= 60; urlHash++) rememberAhead(state, fetched(urlHash, 1000));
  expect(state.fetchedAhead).toHaveLength(50);
  expect(takeFetchedAhead(state, fetched(60, 1100))).toBe(true);
});
