import { expect, test } from "vitest";
import { sampleVisit } from "../../test/sample-records.ts";
import { emptySums } from "../sums.ts";
import { endVisits, noteCounted } from "./ended-visits.ts";
import { hasGrown, type JournalState, type Visit, type VisitUpdate } from "./visit.ts";

const open = (growth: number): JournalState & { visits: [Visit] } => ({
  visits: [sampleVisit({ growth })],
  waiting: [],
  hasHeard: true,
});
const update = (id: string, growth: number): VisitUpdate => ({
  id,
  growth,
  origin: "https://site.example",
  startedAt: "2026-11-25T12:00:00.000Z",
  isLowerBound: false,
  isBackground: false,
  isRepeated: false,
  isUsed: true,
  ...emptySums(),
});

test("what is counted of an open page is its growth until then", () => {
  const state = open(5);
  noteCounted({ open: [update("page", 3)], ended: [] })(state);
  expect(hasGrown(state.visits[0])).toBe(true);
  noteCounted({ open: [update("page", 5)], ended: [] })(state);
  expect(hasGrown(state.visits[0])).toBe(false);
});

test("a page that ended is forgotten once it was counted, one that ended since is not", () => {
  const state: JournalState = open(3);
  endVisits(state, state.visits, [update("page", 3)]);
  const ended = [...state.ended!];
  endVisits(state, [], [update("page", 1), update("other", 3)]);
  noteCounted({ open: [], ended })(state);
  expect(state.visits).toEqual([]);
  expect(state.ended?.map(({ id, growth }) => [id, growth])).toEqual([
    ["page", 1],
    ["other", 3],
  ]);
});
