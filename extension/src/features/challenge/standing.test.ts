import { type Waiting, mayRetry, standingOf } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { needsAttention } from "./standing.ts";
import { filesOnly, joined, nowMs } from "./test-data/joined.ts";

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
  answer: { seq: 1, totals: filesOnly(3), standing: "published" },
} as const;
const refusedAs = (type: string) =>
  joined({
    received,
    refusal: { kind: "contribution", problem: { type, title: "", status: 409 } },
  });

test("somebody who sent nothing has no standing", () => {
  expect(standingOf(joined())).toBe("none");
});

test("a request under way comes before what was received", () => {
  expect(standingOf(joined({ received, waiting }))).toBe("sending");
  const kept = joined({ received, waiting: { ...waiting, trouble: "unreachable" } });
  expect(standingOf(kept)).toBe("kept");
});

test.each([
  ["newerTally", "newerServer"],
  ["olderTally", "olderServer"],
  ["unreadable", "otherServer"],
] as const)("a request that met %s is kept and says so", (trouble, standing) => {
  const kept = joined({ received, waiting: { ...waiting, trouble } });
  expect(standingOf(kept)).toBe(standing);
  expect(mayRetry(standing)).toBe(true);
});

test("a refusal comes before what was received, and closing has its own words", () => {
  expect(standingOf(refusedAs("/problems/invalid-body"))).toBe("refused");
  expect(standingOf(refusedAs("/problems/event-closed"))).toBe("closed");
});

test("otherwise the tally's own word counts", () => {
  expect(standingOf(joined({ received }))).toBe("published");
});

test("what waits or was refused is shown wherever the person is, the rest is not", () => {
  const all = [
    "none",
    "sending",
    "kept",
    "newerServer",
    "olderServer",
    "otherServer",
    "refused",
    "closed",
    "held",
    "pending",
  ] as const;
  expect(all.filter(needsAttention)).toEqual([
    "kept",
    "newerServer",
    "olderServer",
    "otherServer",
    "refused",
    "closed",
  ]);
});
