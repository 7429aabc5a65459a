import { expect, test } from "vitest";
import { afterSending } from "./outbox.ts";
import { needsPlace } from "./needs-place.ts";
import { holding, nowMs, sending, somePart } from "./test-part.ts";

const place = { message: "m".repeat(86), signature: "s".repeat(342) };
const guarded = { mode: "guarded" } as const;

test("only a guarded event asks for a place, and only for the first sending", () => {
  expect(needsPlace({ mode: "open" }, somePart())).toBe(false);
  expect(needsPlace(guarded, somePart())).toBe(true);
  expect(needsPlace(guarded, somePart({ place }))).toBe(false);
});

test("what a receipt brought needs none, until the tally asks for one", () => {
  const restored = somePart({ received: { answer: holding(3, 7).value, atMs: nowMs } });
  expect(needsPlace(guarded, restored)).toBe(false);
  const problem = { type: "/problems/place-required", title: "", status: 403 };
  const refused = afterSending(
    sending(restored, 8),
    1,
    { ok: false, failure: "refused", problem },
    nowMs,
  );
  expect(needsPlace(guarded, refused)).toBe(true);
});

test("a receipt that the tally holds nothing for has shown no place", () => {
  const answer = { seq: 0, totals: null, standing: "unknown" as const };
  expect(needsPlace(guarded, somePart({ received: { answer, atMs: nowMs } }))).toBe(true);
});
