import * as z from "zod/mini";
import { checked } from "../validation/parse-field.ts";
import { kindOf, withKind } from "./rule-state.ts";
import { type RuleId, ruleIds, selfActingRuleIds } from "../rules/rule-ids.ts";
import { type HabitState, type KindState, opaqueNameSchema } from "./habit-state.ts";

const ruleSchema = z.enum(ruleIds);
const stanceSchema = z.enum(["asks", "never", "acts"]);
const exceptionSchema = z.enum(["notHere", "actsHere", "none"]);

/**
 * The state after a person chose what a kind of nudge does everywhere. Asking again begins afresh: no snooze, no dismissals, the
 * question may come again; sites keep their exceptions. Throws a RangeError for a rule that cannot act by itself.
 */
export function setStance(
  state: HabitState,
  rule: RuleId,
  stance: KindState["stance"],
): HabitState {
  assertRule(rule);
  checked("stance", stanceSchema, stance, "texts");
  if (stance === "acts") assertCanAct(rule);
  const { snooze: _, ...kind } = kindOf(state, rule);
  const isAgain = stance === "asks" && kind.stance === "never";
  if (!isAgain) return withKind(state, rule, { stance });
  const afresh = { ...kind, stance, dismissals: 0, wasAsked: false };
  return { ...state, kinds: { ...state.kinds, [rule]: afresh } };
}

/**
 * The state after a person chose what a kind of nudge does on one site: nothing, act by itself, or as everywhere else. Throws a
 * RangeError for a rule that cannot act by itself.
 */
export function setException(
  state: HabitState,
  rule: RuleId,
  site: string,
  exception: "notHere" | "actsHere" | "none",
): HabitState {
  assertRule(rule);
  checked("site", opaqueNameSchema, site);
  checked("exception", exceptionSchema, exception, "texts");
  if (exception === "actsHere") assertCanAct(rule);
  const { notHere, actsHere } = kindOf(state, rule);
  const but = (sites: readonly string[]) => sites.filter((other) => other !== site);
  return withKind(state, rule, {
    notHere: exception === "notHere" ? [...but(notHere), site] : but(notHere),
    actsHere: exception === "actsHere" ? [...but(actsHere), site] : but(actsHere),
  });
}

function assertRule(rule: RuleId): void {
  checked("rule", ruleSchema, rule, "texts");
}

function assertCanAct(rule: RuleId): void {
  if (!selfActingRuleIds.some((id) => id === rule)) {
    throw new RangeError(`rule must be one of ${selfActingRuleIds.join(", ")}, got ${rule}`);
  }
}
