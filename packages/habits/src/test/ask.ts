import { type Decision, type DecideInput, decide } from "../decision/decide.ts";
import type { HabitEvent } from "../observation/observation.ts";
import { recordShown } from "../decision/record-shown.ts";
import { emptyHabitState } from "../state/habit-state.ts";
import { quietMoment } from "./samples.ts";

/** Wednesday 25 November 2026, 9:00 in Paris. */
export const morningMs: number = Date.UTC(2026, 10, 25, 8);

export const dayIn = (timeZone: string, timeMs: number): string =>
  new Date(timeMs).toLocaleDateString("sv-SE", { timeZone });

type Change = Partial<Omit<DecideInput, "observation" | "today">> & {
  timeZone?: string;
  moment?: Partial<DecideInput["observation"]["moment"]>;
};

/** The decision on one event, in Paris, with an empty state and default settings, unless changed. */
export const ask = (event: HabitEvent, change: Change = {}): Decision =>
  decide(inputFor(event, change));

/** The same, and a nudge is seen at once. */
export function askAndSee(event: HabitEvent, change: Change = {}): Decision {
  const input = inputFor(event, change);
  const { state, ...decision } = decide(input);
  if (!decision.nudge) return { state, ...decision };
  return { ...decision, state: recordShown(state, { ...input, rule: decision.nudge.rule }) };
}

const inputFor = (
  event: HabitEvent,
  { moment, timeZone = "Europe/Paris", nowMs = morningMs, ...change }: Change,
): DecideInput => ({
  observation: { event, moment: { ...quietMoment, ...moment } },
  site: "site-a",
  page: "page-1",
  nowMs,
  today: dayIn(timeZone, nowMs),
  state: emptyHabitState(),
  ...change,
});

export const ruleOf = ({ nudge }: Decision): string | undefined => nudge?.rule;
export const silenceReasonFor = ({ silence }: Decision): string | undefined => silence?.why;
