import { expect, test } from "vitest";
import { recordAnswer } from "../decision/record-answer.ts";
import { handleClockRollback } from "./handle-clock-rollback.ts";
import { dayMs } from "./day-ms.ts";
import { emptyHabitState } from "./habit-state.ts";
import { ask, askAndSee, dayIn, morningMs, ruleOf, silenceReasonFor } from "../test/ask.ts";
import { compose } from "../test/samples.ts";

const hour = 3_600_000;
const heavy = compose({ attachments: [{ bytes: 5_000_000, exact: true }] });
const toAll = compose({ mode: "replyAll", to: 12 });

test("a person who crosses the date line gets no second nudge on the same calendar day", () => {
  // 25 November 2026, 21:00 in Auckland; the same instant is midnight of the 25th in Los Angeles.
  const { state } = askAndSee(heavy, { timeZone: "Pacific/Auckland" });
  const inAmerica = (afterMs: number) =>
    ask(heavy, { state, page: "b", nowMs: morningMs + afterMs, timeZone: "America/Los_Angeles" });
  expect(silenceReasonFor(inAmerica(23 * hour))).toBe("ruleToday");
  expect(ruleOf(inAmerica(24 * hour))).toBe("email/heavy-attachment");
  // Shown at 1:00 on the 26th in Kiritimati, it is still the 25th elsewhere: not before the 27th there.
  const nowMs = Date.UTC(2026, 10, 25, 11);
  const early = askAndSee(heavy, { nowMs, timeZone: "Pacific/Kiritimati" }).state;
  const inUtc = (afterMs: number) =>
    ask(heavy, { state: early, page: "b", nowMs: nowMs + afterMs, timeZone: "UTC" });
  for (const afterMs of [hour, 12 * hour, 36 * hour]) {
    expect(silenceReasonFor(inUtc(afterMs))).toBe("ruleToday");
  }
  expect(ruleOf(inUtc(37 * hour))).toBe("email/heavy-attachment");
});

test("a clock set back neither frees a limit nor extends it for years", () => {
  const wrongMs = morningMs + 3650 * dayMs;
  const { state } = askAndSee(heavy, { nowMs: wrongMs });
  const first = ask(toAll, { state, page: "b" });
  expect(silenceReasonFor(first)).toBe("tooSoon");
  expect(first.state.shown).toEqual([
    { rule: "email/heavy-attachment", atMs: morningMs, day: "2026-11-25", page: "page-1" },
  ]);
  const next = { state: first.state, page: "b", nowMs: morningMs + 20 * 60_000 };
  expect(ruleOf(ask(toAll, next))).toBe("email/reply-all");
  expect(silenceReasonFor(ask(heavy, next))).toBe("ruleToday");
  const tomorrow = { ...next, nowMs: morningMs + dayMs };
  expect(ruleOf(ask(heavy, tomorrow))).toBe("email/heavy-attachment");
});

test("a snooze set by a clock that was ahead lasts its full length from now", () => {
  const wrongMs = morningMs + 1000 * dayMs;
  const { state } = recordAnswer({
    rule: "email/heavy-attachment",
    answer: "snoozed",
    site: "site-a",
    nowMs: wrongMs,
    today: dayIn("UTC", wrongMs),
    state: emptyHabitState(),
  });
  const now = ask(heavy, { state });
  expect(silenceReasonFor(now)).toBe("snoozed");
  const at = (ms: number) => ask(heavy, { state: now.state, nowMs: morningMs + ms });
  expect(silenceReasonFor(at(7 * dayMs - 1))).toBe("snoozed");
  expect(ruleOf(at(7 * dayMs))).toBe("email/heavy-attachment");
});

test("a trash first seen by a clock that was ahead is known from now on", () => {
  const seen = { type: "trash.seen", n: 200 } as const;
  const { state } = askAndSee(seen, { nowMs: morningMs + 500 * dayMs });
  expect(ask(seen, { state }).state.trashes).toEqual([{ site: "site-a", sinceMs: morningMs }]);
});

test("showings are dropped after 31 days", () => {
  const { state } = askAndSee(heavy);
  expect(handleClockRollback(state, morningMs + 31 * dayMs, "2026-12-26")).toBe(state);
  expect(handleClockRollback(state, morningMs + 31 * dayMs + 1, "2026-12-26").shown).toEqual([]);
});
