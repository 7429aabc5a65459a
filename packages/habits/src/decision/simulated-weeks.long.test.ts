import { describe, expect, test } from "vitest";
import { type NudgeAnswer, recordAnswer } from "./record-answer.ts";
import { decide } from "./decide.ts";
import type { RuleId } from "../rules/rules.ts";
import { dayMs } from "../state/day-ms.ts";
import { type HabitState, emptyHabitState, habitStateSchema } from "../state/habit-state.ts";
import {
  type Scenario,
  type Step,
  createDice,
  createSteps,
  randomAnswer,
} from "../test/simulated-person.ts";

const minute = 60_000;

type Shown = Step & {
  rule: RuleId;
  /** Time by the clock, without its backward jumps. */
  elapsedMs: number;
  answer: NudgeAnswer | undefined;
};

/** Runs a scenario and returns every nudge in order. The state is serialized after each step, as in a store. */
function live(
  scenario: Scenario,
  answerNudge = randomAnswer,
): { shown: Shown[]; state: HabitState } {
  const dice = createDice(scenario.seed + 1);
  const shown: Shown[] = [];
  let state = emptyHabitState();
  let elapsedMs = 0;
  let lastClockMs = 0;
  for (const step of createSteps(scenario)) {
    const { clockMs: nowMs, observation, site, page, today } = step;
    elapsedMs += Math.max(0, nowMs - (lastClockMs || nowMs));
    lastClockMs = nowMs;
    const decision = decide({ observation, site, page, nowMs, today, state });
    state = decision.state;
    if (decision.nudge) {
      const { rule } = decision.nudge;
      const given = answerNudge(dice);
      shown.push({ ...step, rule, elapsedMs, answer: given });
      if (given) ({ state } = recordAnswer({ rule, answer: given, site, nowMs, today, state }));
    }
    state = JSON.parse(JSON.stringify(state)) as HabitState;
  }
  return { shown, state };
}

const pairs = (shown: readonly Shown[]) =>
  shown.flatMap((later, at) => shown.slice(0, at).map((earlier) => ({ earlier, later })));

function expectWithinLimits(shown: readonly Shown[]) {
  for (const last of shown) {
    const week = shown.filter(
      ({ elapsedMs }) => elapsedMs <= last.elapsedMs && last.elapsedMs - elapsedMs < 7 * dayMs,
    );
    expect(week.length).toBeLessThanOrEqual(5);
  }
  for (const { earlier, later } of pairs(shown)) {
    expect(later.elapsedMs - earlier.elapsedMs).toBeGreaterThanOrEqual(20 * minute);
    expect(later.page).not.toBe(earlier.page);
  }
  for (const { observation } of shown) {
    expect(Object.values(observation.moment)).not.toContain(true);
  }
}

function expectAnswersRespected(shown: readonly Shown[]) {
  for (const { earlier, later } of pairs(shown)) {
    if (earlier.rule !== later.rule) continue;
    expect(earlier.answer).not.toBe("never");
    if (earlier.answer === "notHere") expect(later.site).not.toBe(earlier.site);
    if (earlier.answer === "snoozed") {
      expect(later.elapsedMs - earlier.elapsedMs).toBeGreaterThanOrEqual(7 * dayMs);
    }
  }
}

const atHome: Scenario["on"] = () => ({ timeZone: "Europe/Paris", clockErrorMs: 0 });

const zones = [
  "Europe/Paris",
  "America/Los_Angeles",
  "Pacific/Auckland",
  "Asia/Kolkata",
  "Pacific/Kiritimati",
  "Pacific/Niue",
];
/** Another zone every three days, across the date line and back. */
const travelling: Scenario["on"] = (at) => ({
  timeZone: zones[Math.floor(at / 3) % zones.length]!,
  clockErrorMs: 0,
});

/** Correct, some days ahead or behind, a year ahead, and correct again. */
const errorsDays = [0, 0, 2, 0, -3, 0, 10, 0, 400, 0, -20, 5, 0];
const brokenClock: Scenario["on"] = (at) => ({
  timeZone: zones[at % zones.length]!,
  clockErrorMs: errorsDays[Math.floor(at / 4) % errorsDays.length]! * dayMs,
});

const seeds = Array.from({ length: 4 }, (_, at) => at + 1);

describe.each([
  ["at home, over the end of summer time", atHome],
  ["travelling", travelling],
  ["with a clock that jumps", brokenClock],
])("eight weeks %s", (_, on) => {
  test.each(seeds)(
    "person %d gets no more nudges than the limits, and their answers are respected",
    (seed) => {
      const { shown, state } = live({ seed, weeks: 8, on });
      expectWithinLimits(shown);
      expectAnswersRespected(shown);
      // Some nudges are shown; otherwise silence alone would satisfy the limits.
      expect(shown.length).toBeGreaterThanOrEqual(8);
      expect(habitStateSchema.safeParse(state).success).toBe(true);
    },
  );

  test("a person who never answers gets up to five nudges a week, and the state stays small", () => {
    const { shown, state } = live({ seed: 3, weeks: 8, on }, () => undefined);
    expectWithinLimits(shown);
    // Eight weeks of five, and a few more if the clock skipped days.
    expect(shown.length).toBeGreaterThan(30);
    expect(JSON.stringify(state).length).toBeLessThan(8_000);
  });

  test("a person who answers never to each rule sees each once", () => {
    const { shown } = live({ seed: 7, weeks: 8, on }, () => "never");
    const rules = shown.map(({ rule }) => rule);
    expect(rules.length).toBeGreaterThanOrEqual(7);
    expect(new Set(rules).size).toBe(rules.length);
  });
});

test.each(seeds)(
  "person %d, at home or travelling, sees each rule at most once a day of their zone",
  (seed) => {
    for (const on of [atHome, travelling]) {
      const { shown } = live({ seed, weeks: 8, on }, () => undefined);
      const days = shown.map((one) => `${one.rule} on ${one.today}`);
      expect(new Set(days).size).toBe(days.length);
    }
  },
);

test("a person who dismisses everything is asked once for each rule, after three dismissals", () => {
  const asked: RuleId[] = [];
  const dismissed: Partial<Record<RuleId, number>> = {};
  let state = emptyHabitState();
  for (const step of createSteps({ seed: 9, weeks: 14, on: atHome })) {
    const { clockMs: nowMs, observation, site, page, today } = step;
    const decision = decide({ observation, site, page, nowMs, today, state });
    state = decision.state;
    if (!decision.nudge) continue;
    const { rule } = decision.nudge;
    const times = (dismissed[rule] = (dismissed[rule] ?? 0) + 1);
    const answered = recordAnswer({ rule, answer: "dismissed", site, nowMs, today, state });
    state = answered.state;
    if (answered.question) asked.push(rule);
    expect(answered.question !== undefined).toBe(times === 3);
  }
  expect(asked.length).toBeGreaterThanOrEqual(6);
  expect(new Set(asked).size).toBe(asked.length);
});
