import { expect, test } from "vitest";
import { zeroTotals } from "../../contribution/totals.ts";
import type { Participation } from "../participation.ts";
import { replacementText } from "./replacement-text.ts";

const now = new Date("2027-03-16T11:00:00");
const format = { time: String, day: String };
const replacementOf = (participation: Partial<Participation>): string =>
  replacementText(
    { secret: "", lastSeq: 0, ...participation },
    now,
    (key, { time, day }) => [key, time, day].filter(Boolean).join(" "),
    format,
  );
const received = (standing: "unknown" | "withdrawn" | "pending") => ({
  received: {
    atMs: 0,
    answer: {
      seq: 1,
      totals: standing === "pending" ? zeroTotals() : null,
      standing,
      published: null,
      figures: {},
    },
  },
});

test("the first contribution replaces nothing, nor does one the tally no longer holds", () => {
  expect(replacementOf({})).toBe("first");
  expect(replacementOf(received("unknown"))).toBe("first");
});

test("a contribution after a withdrawal restores it", () => {
  expect(replacementOf(received("withdrawn"))).toBe("sendAgain");
});

test("a contribution replaces the one that was sent, at its time or on its day", () => {
  expect(replacementOf(received("pending"))).toBe("replacesElsewhere");
  const sentAtMs = now.getTime() - 1000;
  expect(replacementOf({ ...received("pending"), sentAtMs })).toBe(`replacesToday ${sentAtMs}`);
  const before = new Date("2027-03-14T11:00:00").getTime();
  expect(replacementOf({ ...received("pending"), sentAtMs: before })).toBe("replaces 2027-03-14");
});

test("a refused contribution is replaced", () => {
  const problem = { type: "/problems/invalid-body", title: "", status: 422 };
  expect(replacementOf({ refusal: { kind: "contribution", problem } })).toBe("replacesRefused");
});
