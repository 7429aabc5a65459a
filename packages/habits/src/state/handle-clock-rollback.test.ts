import { expect, test } from "vitest";
import { recordAnswer } from "../decision/record-answer.ts";
import { handleClockRollback } from "./handle-clock-rollback.ts";
import { localDay } from "./local-day.ts";
import { emptyHabitState } from "./habit-state.ts";
import { ask, morningMs, ruleOf, silenceReasonFor } from "../test/ask.ts";
import { compose } from "../test/samples.ts";

const hour = 3_600_000;
const day = 24 * hour;
const heavy = compose({ attachments: [{ bytes: 5_000_000, exact: true }] });
const toAll = compose({ mode: "replyAll", to: 12 });

test("the local day follows the zone: summer time, half hours, both sides of the date line", () => {
  const midnightUtc = Date.UTC(2026, 2, 29);
  expect(localDay("UTC", midnightUtc)).toBe("2026-03-29");
  expect(localDay("Europe/Paris", midnightUtc)).toBe("2026-03-29");
  expect(localDay("America/New_York", midnightUtc)).toBe("2026-03-28");
  // 18:30 UTC is midnight in Kolkata (+5:30).
  expect(localDay("Asia/Kolkata", Date.UTC(2026, 2, 28, 18, 29))).toBe("2026-03-28");
  expect(localDay("Asia/Kolkata", Date.UTC(2026, 2, 28, 18, 30))).toBe("2026-03-29");
  expect(localDay("Pacific/Kiritimati", midnightUtc)).toBe("2026-03-29");
  expect(localDay("Pacific/Niue", midnightUtc)).toBe("2026-03-28");
  // The short day of spring in Paris ends at 22:00 UTC, the long one of autumn at 23:00.
  expect(localDay("Europe/Paris", Date.UTC(2026, 2, 29, 22))).toBe("2026-03-30");
  expect(localDay("Europe/Paris", Date.UTC(2026, 9, 25, 22, 59))).toBe("2026-10-25");
  expect(localDay("Europe/Paris", Date.UTC(2026, 9, 25, 23))).toBe("2026-10-26");
  expect(localDay("UTC", 0)).toBe("1970-01-01");
});

test("a person who crosses the date line gets no second nudge on the same calendar day", () => {
  // 25 November 2026, 21:00 in Auckland; the same instant is midnight of the 25th in Los Angeles.
  const { state } = ask(heavy, { timeZone: "Pacific/Auckland" });
  const inAmerica = (afterMs: number) =>
    ask(heavy, { state, page: "b", nowMs: morningMs + afterMs, timeZone: "America/Los_Angeles" });
  expect(silenceReasonFor(inAmerica(23 * hour))).toBe("ruleToday");
  expect(ruleOf(inAmerica(24 * hour))).toBe("email/heavy-attachment");
  // Shown at 1:00 on the 26th in Kiritimati, it is still the 25th elsewhere: not before the 27th there.
  const nowMs = Date.UTC(2026, 10, 25, 11);
  const early = ask(heavy, { nowMs, timeZone: "Pacific/Kiritimati" }).state;
  const inUtc = (afterMs: number) =>
    ask(heavy, { state: early, page: "b", nowMs: nowMs + afterMs, timeZone: "UTC" });
  for (const afterMs of [hour, 12 * hour, 36 * hour]) {
    expect(silenceReasonFor(inUtc(afterMs))).toBe("ruleToday");
  }
  expect(ruleOf(inUtc(37 * hour))).toBe("email/heavy-attachment");
});

test("a clock set back neither frees a limit nor extends it for years", () => {
  const wrongMs = morningMs + 3650 * day;
  const { state } = ask(heavy, { nowMs: wrongMs });
  const first = ask(toAll, { state, page: "b" });
  expect(silenceReasonFor(first)).toBe("tooSoon");
  expect(first.state.shown).toEqual([
    { rule: "email/heavy-attachment", atMs: morningMs, day: "2026-11-25", page: "page-1" },
  ]);
  const next = { state: first.state, page: "b", nowMs: morningMs + 20 * 60_000 };
  expect(ruleOf(ask(toAll, next))).toBe("email/reply-all");
  expect(silenceReasonFor(ask(heavy, next))).toBe("ruleToday");
  const tomorrow = { ...next, nowMs: morningMs + day };
  expect(ruleOf(ask(heavy, tomorrow))).toBe("email/heavy-attachment");
});

test("a snooze set by a clock that was ahead lasts its full length from now", () => {
  const wrongMs = morningMs + 1000 * day;
  const { state } = recordAnswer({
    rule: "email/heavy-attachment",
    answer: "snoozed",
    site: "site-a",
    nowMs: wrongMs,
    timeZone: "UTC",
    state: emptyHabitState(),
  });
  const now = ask(heavy, { state });
  expect(silenceReasonFor(now)).toBe("snoozed");
  const at = (ms: number) => ask(heavy, { state: now.state, nowMs: morningMs + ms });
  expect(silenceReasonFor(at(7 * day - 1))).toBe("snoozed");
  expect(ruleOf(at(7 * day))).toBe("email/heavy-attachment");
});

test("a trash first seen by a clock that was ahead is known from now on", () => {
  const seen = { type: "trash.seen", n: 200 } as const;
  const { state } = ask(seen, { nowMs: morningMs + 500 * day });
  expect(ask(seen, { state }).state.trashes).toEqual([{ site: "site-a", sinceMs: morningMs }]);
});

test("showings are dropped after 31 days", () => {
  const { state } = ask(heavy);
  expect(handleClockRollback(state, morningMs + 31 * day, "2026-12-26")).toBe(state);
  expect(handleClockRollback(state, morningMs + 31 * day + 1, "2026-12-26").shown).toEqual([]);
});
