import * as z from "zod/mini";
import { setException } from "../state/set-stance.ts";
import { checked } from "../validation/parse-field.ts";
import { atClock, dayIn, nowSchema } from "../state/handle-clock-rollback.ts";
import { countInMonth, kindOf, withKind } from "../state/rule-state.ts";
import { type RuleId, ruleIds, selfActingRuleIds } from "../rules/rule-ids.ts";
import { type HabitSettingsInput, habitSettingsSchema } from "../settings/settings.ts";
import { type HabitState, habitStateSchema, opaqueNameSchema } from "../state/habit-state.ts";

const msPerDay = 86_400_000;

/** Every nudge offers all but the last from its first showing on. `acted` tells that a rule did something by itself. */
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
  timeZone: string;
  state: HabitState;
  settings?: HabitSettingsInput | undefined;
};

/** Asked once in the life of a kind. The answer is `setStance(state, rule, choice)`. */
export type Question = { rule: RuleId; choices: readonly ("never" | "acts" | "asks")[] };

const ruleSchema = z.enum(ruleIds);
const answerSchema = z.enum(nudgeAnswers);

/**
 * The state after a person answered a nudge, and the question whether to stop it or to make a rule of it, after as many
 * dismissals in a row as the settings say. A nudge that went away by itself was not answered. Throws a RangeError that names the
 * field and its value.
 */
export function answer(input: AnswerInput): { state: HabitState; question?: Question } {
  const rule = checked("rule", ruleSchema, input.rule, "texts");
  const given = checked("answer", answerSchema, input.answer, "texts");
  const site = checked("site", opaqueNameSchema, input.site);
  const nowMs = checked("nowMs", nowSchema, input.nowMs);
  const { limits } = checked("settings", habitSettingsSchema, input.settings ?? {}, "texts");
  checked("state", habitStateSchema, input.state);
  const today = dayIn(input.timeZone, nowMs);
  const state = atClock(input.state, nowMs, today);
  const kind = kindOf(state, rule);
  switch (given) {
    case "accepted":
      return { state: countInMonth(withKind(state, rule, { dismissals: 0 }), rule, given, today) };
    case "acted":
      return { state: countInMonth(state, rule, given, today) };
    case "snoozed": {
      const snooze = { fromMs: nowMs, untilMs: nowMs + limits.snoozeDays * msPerDay };
      return { state: withKind(state, rule, { snooze }) };
    }
    case "notHere":
      return { state: setException(state, rule, site, "notHere") };
    case "never":
      return { state: withKind(state, rule, { stance: "never" }) };
    case "dismissed": {
      const dismissals = kind.dismissals + 1;
      const isTimeToAsk = !kind.wasAsked && dismissals >= limits.dismissalsBeforeAsking;
      const wasAsked = kind.wasAsked || isTimeToAsk;
      const counted = countInMonth(state, rule, given, today);
      const next = withKind(counted, rule, { dismissals, wasAsked });
      return isTimeToAsk ? { state: next, question: questionOf(rule) } : { state: next };
    }
  }
}

function questionOf(rule: RuleId): Question {
  const canAct = selfActingRuleIds.some((id) => id === rule);
  return { rule, choices: canAct ? ["never", "acts", "asks"] : ["never", "asks"] };
}
