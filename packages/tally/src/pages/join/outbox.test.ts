import { confirmedTotals } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { afterAnswer, afterSending, confirm, retryNow, waitMs } from "./outbox.ts";
import { nextWithdrawal } from "./request.ts";
import { address, holding, nowMs, sending, somePart, withdrawing } from "./test-part.ts";

const unreachable = { ok: false, failure: "unreachable" } as const;
const refused = {
  ok: false,
  failure: "refused",
  problem: { type: "/problems/event-closed", title: "The event is closed", status: 409 },
} as const;

test("a confirmed request is due at once and takes the next number", () => {
  const after = sending(somePart({ lastSeq: 4 }), 10);
  expect([after.lastSeq, after.waiting?.seq, waitMs(after.waiting!, nowMs)]).toEqual([5, 5, 0]);
});

test("of two tabs that confirm the same number the second changes nothing", () => {
  const before = somePart();
  const first = sending(before, 10);
  const shownInTheOther = nextWithdrawal(before, address);
  expect(confirm(first, "withdrawal", shownInTheOther, nowMs)).toBe(first);
});

test("tries are 5, 15, 30, 60, 120 and 300 seconds apart, with the very same request", () => {
  let part = sending(somePart(), 10);
  const { request } = part.waiting!;
  const waits = Array.from({ length: 7 }, () => {
    part = afterSending(part, 1, unreachable, nowMs);
    return waitMs(part.waiting!, nowMs) / 1000;
  });
  expect(waits).toEqual([5, 15, 30, 60, 120, 300, 300]);
  expect(part.waiting?.request).toBe(request);
  expect(waitMs(retryNow(part).waiting!, nowMs)).toBe(0);
  expect(retryNow(part).waiting?.request).toBe(request);
});

test("a clock that was set back does not hold a request for longer than a try would", () => {
  const kept = afterSending(sending(somePart(), 10), 1, unreachable, nowMs);
  expect(waitMs(kept.waiting!, nowMs - 86_400_000)).toBe(0);
});

test("an answer ends the waiting and is kept with the time of the click", () => {
  const after = afterSending(sending(somePart(), 10), 1, holding(1, 10), nowMs + 5000);
  expect(after.waiting).toBeUndefined();
  expect([after.sentAtMs, confirmedTotals(after)?.declared.files]).toEqual([nowMs, 10]);
});

test("a newer request takes the place of one that waits, whose late answer leaves it waiting", () => {
  const first = afterSending(sending(somePart(), 10), 1, unreachable, nowMs);
  const second = sending(first, 25);
  const after = afterSending(second, 1, holding(1, 10), nowMs);
  expect(after.waiting?.seq).toBe(2);
  expect(confirmedTotals(after)?.declared.files).toBe(25);
});

test("an answer that another tab overtook changes nothing", () => {
  const settled = afterSending(sending(sending(somePart(), 10), 25), 2, holding(2, 25), nowMs);
  expect(afterSending(settled, 1, holding(1, 10), nowMs)).toBe(settled);
});

test("a refusal stops the tries and keeps what was typed and held", () => {
  const held = afterSending(
    sending(somePart({ draft: { files: "25" } }), 10),
    1,
    holding(1, 10),
    nowMs,
  );
  const after = afterSending(sending(held, 25), 2, refused, nowMs);
  expect(after.waiting).toBeUndefined();
  expect(after.refusal?.problem.title).toBe("The event is closed");
  expect([after.draft?.files, confirmedTotals(after)?.declared.files]).toEqual(["25", 10]);
  expect(sending(after, 26).refusal).toBeUndefined();
});

test("a withdrawal counts nothing from the click on", () => {
  const held = afterSending(sending(somePart(), 10), 1, holding(1, 10), nowMs);
  const withdrawn = withdrawing(held);
  expect(confirmedTotals(withdrawn)).toBeNull();
  expect(confirmedTotals(afterSending(withdrawn, 2, holding(2, null), nowMs))).toBeNull();
});

test("what another device did with the same receipt wins over what waits and is typed here", () => {
  const waiting = sending(somePart({ draft: { files: "10" } }), 10);
  const after = afterAnswer(waiting, holding(7, 99).value, nowMs);
  expect(after.waiting).toBeUndefined();
  expect([after.lastSeq, after.draft, confirmedTotals(after)?.declared.files]).toEqual([
    7,
    undefined,
    99,
  ]);
});
