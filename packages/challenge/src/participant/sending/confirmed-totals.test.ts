import { expect, test } from "vitest";
import { type Totals, zeroTotals } from "../../contribution/totals.ts";
import type { RequestKind, Waiting } from "../participation.ts";
import { confirmedTotals } from "./confirmed-totals.ts";

const files = (count: number): Totals => {
  const totals = zeroTotals();
  totals.measured.files = count;
  return totals;
};
const received = { answer: { totals: files(3) } };
const bodyOf = (totals: object) =>
  JSON.stringify({ secret: "kX3vT0mQd1w9aBzYc7LrEg", seq: 2, totals });

const waiting = (body: string, kind: RequestKind = "contribution"): Waiting => ({
  kind,
  seq: 2,
  request: { method: "PUT", url: "https://event.example/contributions", body },
  confirmedAtMs: 0,
  attempts: 0,
  nextTryAtMs: 0,
});

test("the figures of a waiting contribution replace those that the tally holds", () => {
  expect(confirmedTotals({ received })).toEqual(files(3));
  expect(confirmedTotals({ received, waiting: waiting(bodyOf(files(5))) })).toEqual(files(5));
});

test("nothing counts after a withdrawal, whatever its body", () => {
  expect(confirmedTotals({ received, waiting: waiting("", "withdrawal") })).toBeNull();
});

test.each([
  ["of another version", bodyOf({ ...files(5), ofTomorrow: 1 })],
  ["with fields that are missing", bodyOf({})],
  ["that is not JSON", "{"],
])("a waiting contribution %s leaves the figures that the tally holds", (_, body) => {
  expect(confirmedTotals({ received, waiting: waiting(body) })).toEqual(files(3));
  expect(confirmedTotals({ waiting: waiting(body) })).toBeUndefined();
});
