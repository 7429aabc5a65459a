import { expect, test } from "vitest";
import type { HabitEvent } from "../../observation/observation.ts";
import { dayMs } from "../../state/day-ms.ts";
import { emptyHabitState } from "../../state/habit-state.ts";
import { ask, morningMs, ruleOf } from "../../test/ask.ts";

type Sender = Extract<HabitEvent, { type: "newsletters.seen" }>["senders"][number];
const sender = (change: Partial<Sender> = {}): Sender => ({
  messages: 12,
  read: 0,
  spanDays: 73,
  unsubscribe: "oneClick",
  isJunk: false,
  ...change,
});
const newsletters = (...senders: Sender[]): HabitEvent => ({ type: "newsletters.seen", senders });

test("two unread senders are reported with their messages, messages a year and one-click senders", () => {
  const event = newsletters(
    sender(),
    sender({ messages: 6, unsubscribe: "other" }),
    sender({ read: 1 }),
  );
  const { nudge } = ask(event);
  if (nudge?.rule !== "email/unread-newsletter") throw new Error("no nudge");
  expect(nudge.reason).toBe("neverOpened");
  // 18 messages in 73 days, a fifth of a year: 90 a year.
  expect(nudge.numbers).toEqual({
    senders: 2,
    messages: 18,
    messagesPerYear: 90,
    bytesPerMessage: 75_000,
    oneClickSenders: 1,
  });
  expect(nudge.action).toEqual({ id: "reviewNewsletters" });
});

test.each([
  ["five messages in thirty days, none read", { messages: 5, spanDays: 30 }, true],
  ["four messages", { messages: 4 }, false],
  ["twenty-nine days", { spanDays: 29 }, false],
  ["one of them read", { read: 1 }, false],
  ["junk", { isJunk: true }, false],
  ["no way to unsubscribe", { unsubscribe: "none" }, false],
] as const)("%s", (_, change, isNudge) => {
  const rule = isNudge ? "email/unread-newsletter" : undefined;
  expect(ruleOf(ask(newsletters(sender(change))))).toBe(rule);
});

test("known sizes replace the default size of a message", () => {
  // 12 of 200 kB and 6 of 75 kB: 2,850,000 / 18.
  const event = newsletters(sender({ bytes: 2_400_000 }), sender({ messages: 6 }));
  const { nudge } = ask(event);
  expect(nudge?.numbers).toMatchObject({ messages: 18, bytesPerMessage: 158_333 });
});

const trash = (n: number, more: { bytes?: number; oldestDays?: number } = {}): HabitEvent => ({
  type: "trash.seen",
  n,
  ...more,
});

test("a gigabyte in the trash for a month is reported by its bytes", () => {
  const { nudge } = ask(trash(50, { bytes: 1_000_000_000, oldestDays: 30 }));
  if (nudge?.rule !== "email/trash-not-emptied") throw new Error("no nudge");
  expect(nudge.reason).toBe("manyBytes");
  expect(nudge.numbers).toEqual({ messages: 50, bytes: 1_000_000_000, days: 30 });
  expect(nudge.action).toEqual({ id: "openTrash" });
});

test("a hundred messages of unknown size are reported by their number", () => {
  const { nudge } = ask(trash(100, { oldestDays: 14 }));
  expect(nudge?.reason).toBe("manyMessages");
  expect(nudge?.numbers).toEqual({ messages: 100, days: 14 });
});

test.each([
  ["99 small messages", trash(99, { bytes: 99_000_000, oldestDays: 60 })],
  ["a full trash of thirteen days", trash(500, { oldestDays: 13 })],
  ["an empty trash", trash(0, { bytes: 0, oldestDays: 60 })],
])("%s: no nudge", (_, event) => {
  expect(ruleOf(ask(event))).toBeUndefined();
});

test("without the age of the oldest message, the trash is as old as it has been known", () => {
  const first = ask(trash(200));
  expect(ruleOf(first)).toBeUndefined();
  const later = (days: number) =>
    ask(trash(200), { state: first.state, nowMs: morningMs + days * dayMs });
  expect(ruleOf(later(13.9))).toBeUndefined();
  expect(ruleOf(later(14))).toBe("email/trash-not-emptied");
  // Another mailbox is known since now only.
  const elsewhere = ask(trash(200), {
    state: first.state,
    site: "site-b",
    nowMs: morningMs + 14 * dayMs,
  });
  expect(ruleOf(elsewhere)).toBeUndefined();
});

test.each<[string, HabitEvent]>([
  ["emptying it", { type: "trash.emptied", n: 200, source: "none" }],
  ["finding it empty", trash(0)],
])("%s restarts the count of days", (_, event) => {
  const filled = ask({ type: "mail.deleted", n: 3, permanent: false, source: "none" });
  expect(filled.state.trashes).toEqual([{ site: "site-a", sinceMs: morningMs }]);
  const { state } = ask(event, { state: filled.state, nowMs: morningMs + dayMs });
  expect(state.trashes).toEqual([]);
  const refilled = ask(trash(200), { state, nowMs: morningMs + 20 * dayMs });
  expect(ruleOf(refilled)).toBeUndefined();
});

test("a permanent deletion does not fill the trash", () => {
  const { state } = ask({ type: "mail.deleted", n: 3, permanent: true, source: "none" });
  expect(state).toEqual(emptyHabitState());
});

test("events of sending, junk and unsubscribing lead to nothing", () => {
  const state = emptyHabitState();
  for (const event of [
    { type: "send.intent" },
    { type: "send.done" },
    { type: "junk.marked", n: 4 },
    { type: "unsubscribe.done" },
  ] as const) {
    expect(ask(event, { state })).toEqual({ state });
  }
});

test("the trashes of the newest hundred mailboxes are remembered", () => {
  let { state } = ask(trash(1));
  for (let at = 0; at < 150; at += 1) ({ state } = ask(trash(1), { state, site: `site-${at}` }));
  expect(state.trashes.length).toBe(100);
  expect(state.trashes.at(-1)?.site).toBe("site-149");
});
