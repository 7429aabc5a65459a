import * as z from "zod/mini";
import { ruleIds } from "../rules/rule-ids.ts";
import { type RuleId, selfActingRuleIds } from "../rules/rules.ts";
import { parseField } from "../validation/parse-field.ts";
import { type HabitState, type RuleState, siteOrPageSchema } from "./habit-state.ts";
import { getRuleState, updateRuleState } from "./rule-state.ts";

const ruleSchema = z.enum(ruleIds);
const stanceSchema = z.enum(["asks", "never", "acts"]);
const exceptionSchema = z.enum(["notHere", "actsHere", "none"]);

/**
 * The state after a person chose what a rule does on every site. A rule that asks again after "never" starts over: no snooze, no
 * dismissals, and the question may be asked again; exceptions for sites stay. Throws a RangeError if the rule cannot act by itself.
 */
export function setStance(
  state: HabitState,
  rule: RuleId,
  stance: RuleState["stance"],
): HabitState {
  assertRule(rule);
  parseField("stance", stanceSchema, stance, "texts");
  if (stance === "acts") assertCanAct(rule);
  const { snooze: _, ...ruleState } = getRuleState(state, rule);
  const isRestarted = stance === "asks" && ruleState.stance === "never";
  if (!isRestarted) return updateRuleState(state, rule, { stance });
  const restarted = { ...ruleState, stance, dismissals: 0, wasAsked: false };
  return { ...state, kinds: { ...state.kinds, [rule]: restarted } };
}

/**
 * The state after a person chose what a rule does on one site: nothing, act by itself, or the same as on every site. Throws a
 * RangeError if the rule cannot act by itself.
 */
export function setException(
  state: HabitState,
  rule: RuleId,
  site: string,
  exception: "notHere" | "actsHere" | "none",
): HabitState {
  assertRule(rule);
  parseField("site", siteOrPageSchema, site);
  parseField("exception", exceptionSchema, exception, "texts");
  if (exception === "actsHere") assertCanAct(rule);
  const { notHere, actsHere } = getRuleState(state, rule);
  const withoutSite = (sites: readonly string[]) => sites.filter((other) => other !== site);
  return updateRuleState(state, rule, {
    notHere: exception === "notHere" ? [...withoutSite(notHere), site] : withoutSite(notHere),
    actsHere: exception === "actsHere" ? [...withoutSite(actsHere), site] : withoutSite(actsHere),
  });
}

function assertRule(rule: RuleId): void {
  parseField("rule", ruleSchema, rule, "texts");
}

function assertCanAct(rule: RuleId): void {
  if (!selfActingRuleIds.some((id) => id === rule)) {
    throw new RangeError(`rule must be one of ${selfActingRuleIds.join(", ")}, got ${rule}`);
  }
}
