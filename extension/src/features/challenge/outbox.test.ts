import {
  type ContributionAnswer,
  type TallyResult,
  confirmedTotals,
} from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import type { JoinedEvent } from "./joined-event.ts";
import { afterAnswer, afterSending, confirm, isDue, retryNow } from "./outbox.ts";
import { nextContribution, nextWithdrawal } from "./request.ts";
import { filesOnly, joined, nowMs } from "./test-data/joined.ts";

const minuteMs = 60_000;
const send = (before: JoinedEvent, files: number): JoinedEvent => {
  const next = nextContribution(before, filesOnly(files));
  if (!next.ok) throw new Error(next.field);
  return confirm(before, "contribution", next.seq, next.request, nowMs);
};
const withdraw = (before: JoinedEvent): JoinedEvent => {
  const { seq, request } = nextWithdrawal(before);
  return confirm(before, "withdrawal", seq, request, nowMs);
};
const holding = (seq: number, files: number | null): TallyResult<ContributionAnswer> => ({
  ok: true,
  value:
    files === null
      ? { seq, totals: null, standing: "withdrawn" }
      : { seq, totals: filesOnly(files), standing: "pending" },
});
const unreachable = { ok: false, failure: "unreachable" } as const;
const refused = {
  ok: false,
  failure: "refused",
  problem: { type: "/problems/event-closed", title: "The event is closed", status: 409 },
} as const;

test("a confirmed request is due at once and takes the next number", () => {
  const after = send(joined({ lastSeq: 4 }), 10);
  expect([after.lastSeq, after.waiting?.seq, isDue(after, nowMs)]).toEqual([5, 5, true]);
});

test("of two windows that confirm the same number the second changes nothing", () => {
  const before = joined();
  const first = send(before, 10);
  const { request } = nextWithdrawal(before);
  expect(confirm(first, "withdrawal", 1, request, nowMs)).toBe(first);
});

test("an answer ends the waiting and is kept with the time of the click", () => {
  const after = afterSending(send(joined(), 10), 1, holding(1, 10), nowMs + 5_000);
  expect(after.waiting).toBeUndefined();
  expect(after.received?.answer.totals?.measured.files).toBe(10);
  expect(after.sentAtMs).toBe(nowMs);
});

test("tries are 30 s, 1, 2, 5, 15 and 60 minutes apart, then every hour, with the very same request", () => {
  let state = send(joined(), 10);
  const { request } = state.waiting!;
  const waits = Array.from({ length: 8 }, () => {
    state = afterSending(state, 1, unreachable, nowMs);
    return (state.waiting!.nextTryAtMs - nowMs) / minuteMs;
  });
  expect(waits).toEqual([0.5, 1, 2, 5, 15, 60, 60, 60]);
  expect(state.waiting?.request).toBe(request);
  expect(isDue(state, nowMs + 59 * minuteMs)).toBe(false);
  expect(isDue(state, nowMs + 60 * minuteMs)).toBe(true);
});

test("a retry by hand is due at once and keeps the request", () => {
  const kept = afterSending(send(joined(), 10), 1, unreachable, nowMs);
  const retried = retryNow(kept);
  expect(isDue(kept, nowMs)).toBe(false);
  expect(isDue(retried, nowMs)).toBe(true);
  expect(retried.waiting?.request).toBe(kept.waiting?.request);
});

test("an unreadable answer keeps the request too", () => {
  const after = afterSending(send(joined(), 10), 1, { ok: false, failure: "unreadable" }, nowMs);
  expect(after.waiting).toMatchObject({ trouble: "unreadable", attempts: 1 });
});

test("a newer request takes the place of one that waits", () => {
  const after = send(afterSending(send(joined(), 10), 1, unreachable, nowMs), 25);
  expect(after.waiting).toMatchObject({ seq: 2, attempts: 0 });
  expect(confirmedTotals(after)?.measured.files).toBe(25);
});

test("the late answer to an older request leaves the newer one waiting", () => {
  const after = afterSending(send(send(joined(), 10), 25), 1, holding(1, 10), nowMs);
  expect(after.waiting?.seq).toBe(2);
  expect(after.received?.answer.seq).toBe(1);
  expect(confirmedTotals(after)?.measured.files).toBe(25);
});

test("the late failure of an older request does not touch the newer one", () => {
  const newer = send(send(joined(), 10), 25);
  expect(afterSending(newer, 1, unreachable, nowMs)).toBe(newer);
  expect(afterSending(newer, 1, refused, nowMs)).toBe(newer);
});

test("a withdrawal replaces what waits, and an older contribution arriving late does not undo it", () => {
  const withdrawing = withdraw(afterSending(send(joined(), 10), 1, unreachable, nowMs));
  expect(withdrawing.waiting).toMatchObject({ kind: "withdrawal", seq: 2 });
  expect(confirmedTotals(withdrawing)).toBeNull();
  const late = afterSending(withdrawing, 1, holding(1, 10), nowMs);
  expect(late.waiting?.kind).toBe("withdrawal");
  const done = afterSending(late, 2, holding(2, null), nowMs);
  expect(done.waiting).toBeUndefined();
  expect(confirmedTotals(done)).toBeNull();
});

test("a withdrawal where nothing was stored ends as well", () => {
  const nothing = { seq: 0, totals: null, standing: "unknown" } as const;
  const done = afterSending(withdraw(joined()), 1, { ok: true, value: nothing }, nowMs);
  expect(done.waiting).toBeUndefined();
  expect(done.received?.answer).toEqual(nothing);
});

test("a refusal ends the tries, is kept with its reason and stops automatic updates", () => {
  const after = afterSending({ ...send(joined(), 10), sendsUpdates: true }, 1, refused, nowMs);
  expect(after.waiting).toBeUndefined();
  expect(after.refusal).toEqual({ kind: "contribution", problem: refused.problem });
  expect(after.sendsUpdates).toBe(false);
});

test("the next request after a refusal takes a new number and clears it", () => {
  const again = send(afterSending(send(joined(), 10), 1, refused, nowMs), 12);
  expect([again.waiting?.seq, again.refusal]).toEqual([2, undefined]);
});

test("a higher number from another device ends what waits here and the automatic updates", () => {
  const before = { ...send(joined(), 10), sentAtMs: nowMs, sendsUpdates: true };
  const after = afterSending(before, 1, holding(7, 40), nowMs);
  expect(after).toMatchObject({ lastSeq: 7, sendsUpdates: false });
  expect([after.waiting, after.sentAtMs]).toEqual([undefined, undefined]);
});

test("asking where it stands changes only what is known of the tally", () => {
  const sent = afterSending(send(joined(), 10), 1, holding(1, 10), nowMs);
  const answer = { seq: 1, totals: filesOnly(10), standing: "published" } as const;
  expect(afterAnswer(sent, answer, nowMs + 1)).toEqual({
    ...sent,
    received: { answer, atMs: nowMs + 1 },
  });
});

test("nothing confirmed yet is undefined, not zero", () => {
  expect(confirmedTotals(joined())).toBeUndefined();
});
