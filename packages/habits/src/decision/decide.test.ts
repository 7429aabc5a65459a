import { expect, test } from "vitest";
import { type DecideInput, decide } from "./decide.ts";
import { mayStillShow } from "./record-shown.ts";
import type { HabitEvent } from "../observation/observation.ts";
import { type HabitState, emptyHabitState } from "../state/habit-state.ts";
import { ask, askAndSee, morningMs, ruleOf, silenceReasonFor } from "../test/ask.ts";
import { compose, quietMoment, video } from "../test/samples.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const heavy = compose({ attachments: [{ bytes: 5_000_000, exact: true }] });
const toAll = compose({ mode: "replyAll", to: 12 });
const toMany = compose({ to: 12 });
const trash: HabitEvent = { type: "trash.seen", n: 200, oldestDays: 40 };
const newsletters: HabitEvent = {
  type: "newsletters.seen",
  senders: [{ messages: 9, read: 0, spanDays: 60, unsubscribe: "other", isJunk: false }],
};
const hidden = video({ isHidden: true, hiddenMs: 30_000 });

/** Decides on events at their times, each on its own page unless named, and sees each nudge. Returns the rule shown, or the reason for silence. */
function decideAll(...events: [event: HabitEvent, atMs: number, page?: string][]) {
  let state: HabitState = emptyHabitState();
  return events.map(([event, atMs, page], index) => {
    const change = { state, nowMs: morningMs + atMs, page: page ?? `page-${index}` };
    const decision = askAndSee(event, change);
    state = decision.state;
    return ruleOf(decision) ?? silenceReasonFor(decision);
  });
}

test("a rule shows one nudge a day, and the next one on the next day of the person's zone", () => {
  // 9:00 in Paris; 15 h later the day is over.
  expect(decideAll([heavy, 0], [heavy, 15 * hour - 1], [heavy, 15 * hour])).toEqual([
    "email/heavy-attachment",
    "ruleToday",
    "email/heavy-attachment",
  ]);
});

test("nudges on one occasion are 20 minutes apart", () => {
  expect(decideAll([heavy, 0], [toAll, 20 * minute - 1], [toAll, 20 * minute])).toEqual([
    "email/heavy-attachment",
    "tooSoon",
    "email/reply-all",
  ]);
});

test("at most five nudges of all rules are shown in any seven days", () => {
  const five = [heavy, toAll, toMany, trash, newsletters].map(
    (event, at) => [event, at * hour] as [HabitEvent, number],
  );
  expect(
    decideAll(...five, [video(), 5 * hour], [video(), 7 * day - 1], [video(), 7 * day]),
  ).toEqual([
    "email/heavy-attachment",
    "email/reply-all",
    "email/many-recipients",
    "email/trash-not-emptied",
    "email/unread-newsletter",
    "weekFull",
    "weekFull",
    "streaming/oversized-video",
  ]);
});

test("a page shows one nudge on each occasion, on whatever day", () => {
  expect(
    decideAll([heavy, 0, "inbox"], [toAll, 3 * day, "inbox"], [toAll, 3 * day, "other"]),
  ).toEqual(["email/heavy-attachment", "pageOnce", "email/reply-all"]);
});

test("a nudge about the mailbox leaves room for one about the message that is written next", () => {
  expect(
    decideAll([newsletters, 0, "inbox"], [trash, minute, "inbox"], [heavy, minute, "inbox"]),
  ).toEqual(["email/unread-newsletter", "pageOnce", "email/heavy-attachment"]);
});

test("a nudge that nobody saw counts nowhere", () => {
  const { state, nudge } = ask(newsletters);
  expect(nudge?.rule).toBe("email/unread-newsletter");
  expect(state).toEqual(emptyHabitState());
  expect(ruleOf(ask(trash, { state, nowMs: morningMs + minute }))).toBe("email/trash-not-emptied");
});

test("of two nudges that wait to be seen, the limits let one be shown", () => {
  const { rule } = ask(trash).nudge!;
  const waiting = { rule, page: "other", nowMs: morningMs + minute, today: "2026-11-25" };
  expect(mayStillShow(emptyHabitState(), waiting)).toBe(true);
  expect(mayStillShow(askAndSee(newsletters).state, waiting)).toBe(false);
  expect(mayStillShow(askAndSee(heavy).state, waiting)).toBe(true);
  expect(mayStillShow(emptyHabitState(), waiting, { limits: { perWeek: 0 } })).toBe(false);
});

test.each([
  "isTyping",
  "isInCall",
  "isFullScreen",
  "isInPictureInPicture",
  "hasOpenDialog",
] as const)("no nudge is shown or counted when %s", (reason) => {
  for (const event of [heavy, trash, video()]) {
    const state = emptyHabitState();
    const decision = ask(event, { state, moment: { [reason]: true } });
    expect(silenceReasonFor(decision)).toBe("moment");
    expect(decision.state.shown).toEqual([]);
  }
});

test("a rule that is off is silent, and the next rule may show its nudge", () => {
  const settings = { rules: { "streaming/oversized-video": { isOn: false } } };
  expect(silenceReasonFor(ask(video(), { settings }))).toBe("off");
  const quiet = { rules: { "email/heavy-attachment": { isOn: false } } };
  const both = compose({ ...heavy, to: 12 });
  expect(ruleOf(ask(both, { settings: quiet }))).toBe("email/many-recipients");
});

test("of two silent rules, the first is reported with its reason", () => {
  const settings = { rules: { "email/heavy-attachment": { isOn: false } } };
  const both = compose({ ...heavy, to: 12 });
  expect(ask(both, { settings, moment: { isTyping: true } }).silence).toEqual({
    rule: "email/heavy-attachment",
    why: "off",
  });
});

test("stricter limits of a person or a policy apply", () => {
  const settings = { limits: { perWeek: 0 } };
  expect(silenceReasonFor(ask(heavy, { settings }))).toBe("weekFull");
  const apart = { limits: { minutesApart: 120 } };
  const { state } = askAndSee(heavy);
  const at = (ms: number) =>
    silenceReasonFor(ask(toAll, { state, page: "b", nowMs: morningMs + ms, settings: apart }));
  expect(at(119 * minute)).toBe("tooSoon");
  expect(at(120 * minute)).toBeUndefined();
});

test("without a finding there is no reason, and the state is the same object", () => {
  const state = emptyHabitState();
  const decision = ask(compose(), { state });
  expect(decision).toEqual({ state });
  expect(decision.state).toBe(state);
});

test("the given state is never mutated", () => {
  const frozen = deepFreeze(askAndSee(heavy).state);
  const { nudge, state } = askAndSee(hidden, { state: frozen, page: "b", nowMs: morningMs + day });
  expect(nudge?.rule).toBe("streaming/hidden-playing");
  expect(frozen.shown.length).toBe(1);
  expect(state.shown.length).toBe(2);
});

test("showings are counted in the month of the person's zone", () => {
  const { state } = askAndSee(heavy);
  expect(state.kinds["email/heavy-attachment"]).toMatchObject({ month: "2026-11", shown: 1 });
  // 30 November, 23:30 in London, is December in Paris.
  const nextMs = Date.UTC(2026, 10, 30, 23, 30);
  const next = askAndSee(heavy, { state, page: "b", nowMs: nextMs });
  expect(next.state.kinds["email/heavy-attachment"]).toMatchObject({ month: "2026-12", shown: 1 });
});

test("a nudge contains neither the site nor the page", () => {
  const { nudge } = ask(heavy, { site: "mail.example.org", page: "document-7" });
  expect(JSON.stringify(nudge)).not.toMatch(/example|document/);
});

test("invalid fields are named with their value, strings only with their length", () => {
  const input: DecideInput = {
    observation: { event: heavy, moment: quietMoment },
    site: "site-a",
    page: "page-1",
    nowMs: morningMs,
    today: "2026-11-25",
    state: emptyHabitState(),
  };
  const errorOf = (change: object) => {
    try {
      decide({ ...input, ...change });
    } catch (error) {
      return `${(error as Error).name}: ${(error as Error).message}`;
    }
    return "none";
  };
  const event = (change: object) => ({
    observation: { event: { ...heavy, ...change }, moment: quietMoment },
  });
  expect(errorOf({ nowMs: NaN })).toBe("RangeError: nowMs must be number, got NaN");
  expect(errorOf({ nowMs: -1 })).toBe("RangeError: nowMs must be at least 0, got -1");
  expect(errorOf({ site: "" })).toMatch(/^RangeError: site must be at least 1/);
  expect(errorOf({ today: "25.11.2026" })).toBe(
    "RangeError: today is not valid, got a string of 10 characters",
  );
  expect(errorOf(event({ to: -2 }))).toBe(
    "RangeError: observation.event.to must be at least 0, got -2",
  );
  expect(errorOf(event({ cc: "Dear all" }))).toMatch(/event\.cc .*, got a string of 8 characters$/);
  expect(errorOf(event({ subject: "Dear all" }))).toMatch(/event must not have subject/);
  expect(errorOf(event({ attachments: [{ bytes: Infinity, exact: true }] }))).toMatch(
    /^RangeError: observation\.event\.attachments\.0\.bytes .*, got Infinity$/,
  );
  expect(errorOf({ settings: { limits: { perWeek: 6 } } })).toBe(
    "RangeError: settings.limits.perWeek must be at most 5, got 6",
  );
  expect(errorOf({ state: { ...emptyHabitState(), version: 2 } })).toBe(
    "RangeError: state.version must be one of 1, got 2",
  );
  expect(errorOf({ state: undefined })).toMatch(
    /^RangeError: state must be object, got undefined$/,
  );
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
