import * as z from "zod/mini";
import { ruleIds } from "../rules/rule-ids.ts";
import { type RuleId, selfActingRuleIds } from "../rules/rules.ts";
import { type HabitSettingsInput, habitSettingsSchema } from "../settings/settings.ts";
import {
  daySchema,
  type HabitState,
  habitStateSchema,
  siteOrPageSchema,
  timeSchema,
} from "../state/habit-state.ts";
import { handleClockRollback } from "../state/handle-clock-rollback.ts";
import { dayMs } from "../state/day-ms.ts";
import { countInMonth, getRuleState, updateRuleState } from "../state/rule-state.ts";
import { setException } from "../state/set-stance.ts";
import { parseField } from "../validation/parse-field.ts";

/** Every nudge offers all but the last, from its first showing on. `acted` records that a rule acted by itself. */
export const nudgeAnswers = [
  "accepted",
  "dismissed",
  "snoozed",
  "notHere",
  "never",
  "acted",
] as const;

export type NudgeAnswer = (typeof nudgeAnswers)[number];

export type AnswerInput = {
  rule: RuleId;
  answer: NudgeAnswer;
  site: string;
  nowMs: number;
  today: string;
  state: HabitState;
  settings?: HabitSettingsInput | undefined;
};

/** Asked once for each rule. The caller stores the choice with `setStance(state, rule, choice)`. */
export type Question = { rule: RuleId; choices: readonly ("never" | "acts" | "asks")[] };

const ruleSchema = z.enum(ruleIds);
const answerSchema = z.enum(nudgeAnswers);

/**
 * Records an answer. After enough dismissals in a row, as set in `dismissalsBeforeAsking`, also returns the question what the rule
 * should do from now on. A nudge that closed by itself has no answer. Throws a RangeError that names the field and its value.
 */
export function recordAnswer(input: AnswerInput): { state: HabitState; question?: Question } {
  const rule = parseField("rule", ruleSchema, input.rule, "texts");
  const answer = parseField("answer", answerSchema, input.answer, "texts");
  const site = parseField("site", siteOrPageSchema, input.site);
  const nowMs = parseField("nowMs", timeSchema, input.nowMs);
  const { limits } = parseField("settings", habitSettingsSchema, input.settings ?? {}, "texts");
  parseField("state", habitStateSchema, input.state);
  const today = parseField("today", daySchema, input.today);
  const state = handleClockRollback(input.state, nowMs, today);
  const ruleState = getRuleState(state, rule);
  switch (answer) {
    case "accepted": {
      const reset = updateRuleState(state, rule, { dismissals: 0 });
      return { state: countInMonth(reset, rule, answer, today) };
    }
    case "acted":
      return { state: countInMonth(state, rule, answer, today) };
    case "snoozed": {
      const snooze = { fromMs: nowMs, untilMs: nowMs + limits.snoozeDays * dayMs };
      return { state: updateRuleState(state, rule, { snooze }) };
    }
    case "notHere":
      return { state: setException(state, rule, site, "notHere") };
    case "never":
      return { state: updateRuleState(state, rule, { stance: "never" }) };
    case "dismissed": {
      const dismissals = ruleState.dismissals + 1;
      const isTimeToAsk = !ruleState.wasAsked && dismissals >= limits.dismissalsBeforeAsking;
      const wasAsked = ruleState.wasAsked || isTimeToAsk;
      const counted = countInMonth(state, rule, answer, today);
      const next = updateRuleState(counted, rule, { dismissals, wasAsked });
      return isTimeToAsk ? { state: next, question: createQuestion(rule) } : { state: next };
    }
  }
}

function createQuestion(rule: RuleId): Question {
  const canAct = selfActingRuleIds.some((id) => id === rule);
  return { rule, choices: canAct ? ["never", "acts", "asks"] : ["never", "asks"] };
}
