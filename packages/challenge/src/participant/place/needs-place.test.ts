import { expect, test } from "vitest";
import { needsPlace } from "./needs-place.ts";

const place = { message: "m".repeat(86), signature: "s".repeat(342) };
const guarded = { mode: "guarded" } as const;
const received = (seq: number) => ({
  answer: { seq, totals: null, standing: "unknown" as const, published: null, figures: {} },
  atMs: 0,
});

test("only a guarded event needs a place, and only for the first contribution", () => {
  expect(needsPlace({ mode: "open" }, {})).toBe(false);
  expect(needsPlace(guarded, {})).toBe(true);
  expect(needsPlace(guarded, { place })).toBe(false);
  expect(needsPlace(guarded, { received: received(3) })).toBe(false);
});

test("a restored contribution needs a place once the tally requires one", () => {
  const problem = { type: "/problems/place-required", title: "", status: 403 };
  const refusal = { kind: "contribution" as const, problem };
  expect(needsPlace(guarded, { received: received(3), refusal })).toBe(true);
  expect(needsPlace(guarded, { received: received(3), refusal, place })).toBe(false);
});

test("a receipt for which the tally holds nothing has shown no place", () => {
  expect(needsPlace(guarded, { received: received(0) })).toBe(true);
});
