import { expect, test } from "vitest";
import { type NudgeAnswer, recordAnswer } from "./record-answer.ts";
import { setException, setStance } from "../state/set-stance.ts";
import type { HabitEvent } from "../observation/observation.ts";
import type { RuleId } from "../rules/rules.ts";
import { dayMs } from "../state/day-ms.ts";
import { type HabitState, emptyHabitState } from "../state/habit-state.ts";
import { ask, askAndSee, dayIn, morningMs, ruleOf, silenceReasonFor } from "../test/ask.ts";
import { compose, video } from "../test/samples.ts";

const heavy = compose({ attachments: [{ bytes: 5_000_000, exact: true }] });
const video1080 = video();

const respond = (
  given: NudgeAnswer,
  rule: RuleId,
  state: HabitState,
  nowMs = morningMs,
  site = "site-a",
) => recordAnswer({ rule, answer: given, site, nowMs, today: dayIn("Europe/Paris", nowMs), state });

/** Shows and dismisses a nudge every other day. Returns the question after each. */
function dismissRepeatedly(
  rule: RuleId,
  event: HabitEvent,
  times: number,
  start = emptyHabitState(),
) {
  let state = start;
  const questions = [];
  for (let at = 0; at < times; at += 1) {
    const nowMs = morningMs + at * 2 * dayMs;
    const shown = askAndSee(event, { state, nowMs, page: `page-${at}` });
    expect(ruleOf(shown)).toBe(rule);
    const answered = respond("dismissed", rule, shown.state, nowMs);
    state = answered.state;
    questions.push(answered.question);
  }
  return { state, questions };
}

test("never applies everywhere and permanently, until the person changes it", () => {
  const { state } = respond("never", "email/heavy-attachment", askAndSee(heavy).state);
  const later = { page: "b", nowMs: morningMs + 400 * dayMs };
  expect(silenceReasonFor(ask(heavy, { state, ...later }))).toBe("never");
  expect(silenceReasonFor(ask(heavy, { state, site: "site-b", ...later }))).toBe("never");
  const again = setStance(state, "email/heavy-attachment", "asks");
  expect(ruleOf(ask(heavy, { state: again, ...later }))).toBe("email/heavy-attachment");
});

test("not here applies to one site and one rule", () => {
  const { state } = respond("notHere", "streaming/oversized-video", askAndSee(video1080).state);
  const later = { state, page: "b", nowMs: morningMs + dayMs };
  expect(silenceReasonFor(ask(video1080, later))).toBe("notHere");
  expect(ruleOf(ask(video1080, { ...later, site: "site-b" }))).toBe("streaming/oversized-video");
  expect(ruleOf(ask(heavy, later))).toBe("email/heavy-attachment");
  const allowed = setException(state, "streaming/oversized-video", "site-a", "none");
  expect(ruleOf(ask(video1080, { ...later, state: allowed }))).toBe("streaming/oversized-video");
});

test("a snooze silences one rule for a week", () => {
  const { state } = respond("snoozed", "email/heavy-attachment", askAndSee(heavy).state);
  const at = (ms: number) => ask(heavy, { state, page: "b", nowMs: morningMs + ms });
  expect(silenceReasonFor(at(7 * dayMs - 1))).toBe("snoozed");
  expect(ruleOf(at(7 * dayMs))).toBe("email/heavy-attachment");
});

test("after three dismissals the question what the rule should do is asked once", () => {
  const rule = "streaming/oversized-video";
  const { questions, state } = dismissRepeatedly(rule, video1080, 6);
  const question = { rule, choices: ["never", "acts", "asks"] };
  expect(questions).toEqual([undefined, undefined, question, undefined, undefined, undefined]);
  expect(state.kinds[rule]).toMatchObject({ wasAsked: true, dismissals: 6 });
});

test("no e-mail rule can act by itself", () => {
  const { questions, state } = dismissRepeatedly("email/heavy-attachment", heavy, 3);
  expect(questions[2]).toEqual({ rule: "email/heavy-attachment", choices: ["never", "asks"] });
  expect(() => setStance(state, "email/heavy-attachment", "acts")).toThrow(RangeError);
  expect(() => setException(state, "email/reply-all", "a", "actsHere")).toThrow(RangeError);
});

test("accepting resets the dismissals, and snoozing is not a dismissal", () => {
  const rule = "streaming/oversized-video";
  let { state } = dismissRepeatedly(rule, video1080, 2);
  ({ state } = respond("accepted", rule, state));
  ({ state } = respond("snoozed", rule, state));
  expect(respond("dismissed", rule, state).question).toBeUndefined();
  expect(state.kinds[rule]?.dismissals).toBe(0);
});

test("a rule that asks again after never starts over, including the question", () => {
  const rule = "streaming/oversized-video";
  const stopped = setStance(dismissRepeatedly(rule, video1080, 3).state, rule, "never");
  const again = setStance(stopped, rule, "asks");
  expect(again.kinds[rule]).toMatchObject({ stance: "asks", dismissals: 0, wasAsked: false });
});

test("a rule that acts by itself acts regardless of the limits and shows nothing", () => {
  const rule = "streaming/oversized-video";
  const state = setStance(askAndSee(video1080).state, rule, "acts");
  // Same page, same minute, and the person is typing.
  const decision = ask(video1080, { state, moment: { isTyping: true } });
  expect(decision.act).toMatchObject({ rule, action: { id: "lowerQuality", heightPx: 480 } });
  expect(decision).not.toHaveProperty("nudge");
  expect(decision.state).toBe(state);
});

test("a rule that acts on one site asks on others", () => {
  const rule = "streaming/oversized-video";
  const state = setException(emptyHabitState(), rule, "site-a", "actsHere");
  expect(ask(video1080, { state }).act?.rule).toBe(rule);
  expect(ruleOf(ask(video1080, { state, site: "site-b" }))).toBe(rule);
  const { notHere, actsHere } = respond("notHere", rule, state).state.kinds[rule]!;
  expect([notHere, actsHere]).toEqual([["site-a"], []]);
});

test("a rule never acts against a quality chosen by hand, in full screen, in picture-in-picture, or if it is off", () => {
  const rule = "streaming/oversized-video";
  const state = setStance(emptyHabitState(), rule, "acts");
  const actOn = (change: Parameters<typeof video>[0]) => ask(video(change), { state }).act;
  expect(actOn({ isQualityChosenByHand: true })).toBeUndefined();
  expect(actOn({ isFullScreen: true })).toBeUndefined();
  expect(actOn({ isInPictureInPicture: true })).toBeUndefined();
  const settings = { rules: { [rule]: { isOn: false } } };
  expect(ask(video1080, { state, settings }).act).toBeUndefined();
  // A gallery is not worth a nudge, but a rule that acts fits it.
  expect(actOn({ isInGallery: true })?.rule).toBe(rule);
});

test("showings and answers of a rule are counted by the month", () => {
  const rule = "streaming/oversized-video";
  let state = askAndSee(video1080).state;
  for (const given of ["accepted", "dismissed", "acted", "acted"] as const) {
    ({ state } = respond(given, rule, state));
  }
  const counts = { month: "2026-11", shown: 1, accepted: 1, dismissed: 1, acted: 2 };
  expect(state.kinds[rule]).toMatchObject(counts);
  ({ state } = respond("acted", rule, state, morningMs + 30 * dayMs));
  const next = { month: "2026-12", shown: 0, accepted: 0, dismissed: 0, acted: 1 };
  expect(state.kinds[rule]).toMatchObject(next);
});

test("an invalid rule, answer, site or stance is named", () => {
  const state = emptyHabitState();
  const odd = "email/odd" as RuleId;
  expect(() => respond("never", odd, state)).toThrow(/^rule must be one of .*, got "email\/odd"$/);
  expect(() => respond("maybe" as "never", "email/reply-all", state)).toThrow(
    /^answer .*, got "maybe"$/,
  );
  expect(() => respond("never", "email/reply-all", state, morningMs, "")).toThrow(/^site /);
  expect(() => setStance(state, "email/reply-all", "loud" as "asks")).toThrow(/^stance .*"loud"$/);
  expect(() => setException(state, odd, "a", "none")).toThrow(/^rule /);
  expect(() => setException(state, "email/reply-all", "a", "here" as "none")).toThrow(
    /^exception /,
  );
});
