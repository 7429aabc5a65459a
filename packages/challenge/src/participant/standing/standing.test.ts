import { expect, test } from "vitest";
import { zeroTotals } from "../../contribution/totals.ts";
import type { Waiting } from "../participation.ts";
import { currentStanding, mayRetry } from "./standing.ts";

const nowMs = Date.parse("2027-03-16T11:00:00Z");

const waiting: Waiting = {
  kind: "contribution",
  seq: 2,
  request: { method: "PUT", url: "https://menage.exemple.fr/", body: "{}" },
  confirmedAtMs: nowMs,
  attempts: 0,
  nextTryAtMs: nowMs,
};
const received = {
  atMs: nowMs,
  answer: { seq: 1, totals: zeroTotals(), standing: "published" },
} as const;
const refusedAs = (type: string) => ({
  received,
  refusal: { kind: "contribution", problem: { type, title: "", status: 409 } },
});

test("a waiting request comes before what was received", () => {
  expect(currentStanding({ received, waiting })).toBe("sending");
  const kept = { received, waiting: { ...waiting, trouble: "unreachable" as const } };
  expect(currentStanding(kept)).toBe("kept");
});

test.each([
  ["newerTally", "newerServer"],
  ["olderTally", "olderServer"],
  ["unreadable", "otherServer"],
] as const)("a request that failed with %s is kept", (trouble, standing) => {
  const kept = { received, waiting: { ...waiting, trouble } };
  expect(currentStanding(kept)).toBe(standing);
  expect(mayRetry(standing)).toBe(true);
});

test("a refusal comes before what was received, and a closed event has its own standing", () => {
  expect(currentStanding(refusedAs("/problems/invalid-body"))).toBe("refused");
  expect(currentStanding(refusedAs("/problems/event-closed"))).toBe("closed");
});
