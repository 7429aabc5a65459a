import { describe, expect, test } from "vitest";
import { type NudgeAnswer, recordAnswer } from "./record-answer.ts";
import { decide } from "./decide.ts";
import type { RuleId } from "../rules/rules.ts";
import { type HabitState, emptyHabitState, habitStateSchema } from "../state/habit-state.ts";
import { type Scenario, type Step, diceOf, replyOf, stepsOf } from "../test/simulated-person.ts";

const minute = 60_000;
const day = 86_400_000;

type Shown = Step & {
  rule: RuleId;
  /** Time as the clock told it, never counted backwards. */
  elapsedMs: number;
  reply: NudgeAnswer | undefined;
};

/** Eight weeks of a person: every nudge in its order. The state goes through JSON at each step, as through a store. */
function live(scenario: Scenario, reply = replyOf): { shown: Shown[]; state: HabitState } {
  const dice = diceOf(scenario.seed + 1);
  const shown: Shown[] = [];
  let state = emptyHabitState();
  let elapsedMs = 0;
  let lastClockMs = 0;
  for (const step of stepsOf(scenario)) {
    const { clockMs: nowMs, observation, site, page, timeZone } = step;
    elapsedMs += Math.max(0, nowMs - (lastClockMs || nowMs));
    lastClockMs = nowMs;
    const decision = decide({ observation, site, page, nowMs, timeZone, state });
    state = decision.state;
    if (decision.nudge) {
      const { rule } = decision.nudge;
      const given = reply(dice);
      shown.push({ ...step, rule, elapsedMs, reply: given });
      if (given) ({ state } = recordAnswer({ rule, answer: given, site, nowMs, timeZone, state }));
    }
    state = JSON.parse(JSON.stringify(state)) as HabitState;
  }
  return { shown, state };
}

const pairs = (shown: readonly Shown[]) =>
  shown.flatMap((later, at) => shown.slice(0, at).map((earlier) => ({ earlier, later })));

/** The calendar day by another way than the package's. */
const dayOf = ({ clockMs, timeZone }: Step) =>
  new Date(clockMs).toLocaleDateString("sv-SE", { timeZone });

function expectWithinLimits(shown: readonly Shown[]) {
  for (const last of shown) {
    const week = shown.filter(
      ({ elapsedMs }) => elapsedMs <= last.elapsedMs && last.elapsedMs - elapsedMs < 7 * day,
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

function expectAnswersKept(shown: readonly Shown[]) {
  for (const { earlier, later } of pairs(shown)) {
    if (earlier.rule !== later.rule) continue;
    expect(earlier.reply).not.toBe("never");
    if (earlier.reply === "notHere") expect(later.site).not.toBe(earlier.site);
    if (earlier.reply === "snoozed") {
      expect(later.elapsedMs - earlier.elapsedMs).toBeGreaterThanOrEqual(7 * day);
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
/** Elsewhere every three days, over the date line and back. */
const travelling: Scenario["on"] = (at) => ({
  timeZone: zones[Math.floor(at / 3) % zones.length]!,
  clockErrorMs: 0,
});

/** Right, then some days ahead or behind, years ahead, and right again. */
const errorsDays = [0, 0, 2, 0, -3, 0, 10, 0, 400, 0, -20, 5, 0];
const brokenClock: Scenario["on"] = (at) => ({
  timeZone: zones[at % zones.length]!,
  clockErrorMs: errorsDays[Math.floor(at / 4) % errorsDays.length]! * day,
});

const seeds = Array.from({ length: 4 }, (_, at) => at + 1);

describe.each([
  ["at home, over the end of summer time", atHome],
  ["travelling", travelling],
  ["with a clock that jumps", brokenClock],
])("eight weeks %s", (_, on) => {
  test.each(seeds)("person %d hears no more than the limits and is obeyed", (seed) => {
    const { shown, state } = live({ seed, weeks: 8, on });
    expectWithinLimits(shown);
    expectAnswersKept(shown);
    // Something is said, or the limits would be kept by silence.
    expect(shown.length).toBeGreaterThanOrEqual(8);
    expect(habitStateSchema.safeParse(state).success).toBe(true);
  });

  test("the same weeks give the same nudges and the same state", () => {
    const scenario = { seed: 5, weeks: 8, on };
    expect(live(scenario)).toEqual(live(scenario));
  });

  test("somebody who never answers hears up to five a week and what is stored stays small", () => {
    const { shown, state } = live({ seed: 3, weeks: 8, on }, () => undefined);
    expectWithinLimits(shown);
    // Eight weeks of five, and a few more where the clock skipped days.
    expect(shown.length).toBeGreaterThan(30);
    expect(JSON.stringify(state).length).toBeLessThan(8_000);
  });

  test("somebody who says never to each kind hears each once", () => {
    const { shown } = live({ seed: 7, weeks: 8, on }, () => "never");
    const rules = shown.map(({ rule }) => rule);
    expect(rules.length).toBeGreaterThanOrEqual(7);
    expect(new Set(rules).size).toBe(rules.length);
  });
});

test.each(seeds)(
  "person %d, at home or travelling, hears a kind once a day of their zone",
  (seed) => {
    for (const on of [atHome, travelling]) {
      const { shown } = live({ seed, weeks: 8, on }, () => undefined);
      const said = shown.map((one) => `${one.rule} on ${dayOf(one)}`);
      expect(new Set(said).size).toBe(said.length);
    }
  },
);

test("a person who dismisses everything is asked once per kind, after three", () => {
  const asked: RuleId[] = [];
  const dismissed: Partial<Record<RuleId, number>> = {};
  let state = emptyHabitState();
  for (const step of stepsOf({ seed: 9, weeks: 14, on: atHome })) {
    const { clockMs: nowMs, observation, site, page, timeZone } = step;
    const decision = decide({ observation, site, page, nowMs, timeZone, state });
    state = decision.state;
    if (!decision.nudge) continue;
    const { rule } = decision.nudge;
    const times = (dismissed[rule] = (dismissed[rule] ?? 0) + 1);
    const answered = recordAnswer({ rule, answer: "dismissed", site, nowMs, timeZone, state });
    state = answered.state;
    if (answered.question) asked.push(rule);
    expect(answered.question !== undefined).toBe(times === 3);
  }
  expect(asked.length).toBeGreaterThanOrEqual(6);
  expect(new Set(asked).size).toBe(asked.length);
});
