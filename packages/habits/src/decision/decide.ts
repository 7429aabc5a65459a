import * as z from "zod/mini";
import { type Observation, observationSchema } from "../observation/observation.ts";
import { findNudges } from "../rules/find-nudges.ts";
import type { Nudge } from "../rules/nudge.ts";
import type { RuleId } from "../rules/rules.ts";
import type { SilenceReason } from "../rules/silence-reason.ts";
import { type HabitSettingsInput, habitSettingsSchema } from "../settings/settings.ts";
import {
  daySchema,
  type HabitState,
  habitStateSchema,
  siteOrPageSchema,
  timeSchema,
} from "../state/habit-state.ts";
import { handleClockRollback } from "../state/handle-clock-rollback.ts";
import { getRuleState } from "../state/rule-state.ts";
import { getTrashSinceMs, trackTrash } from "../state/track-trash.ts";
import { parseField } from "../validation/parse-field.ts";
import { findSilenceReason } from "./find-silence-reason.ts";

export type DecideInput = {
  observation: Observation;
  /** The site that "not here" refers to, under any name of the caller's. */
  site: string;
  /** One load of one document. A page shows one nudge at most. */
  page: string;
  nowMs: number;
  /** The calendar day, `YYYY-MM-DD`, where the person is. */
  today: string;
  state: HabitState;
  /** Any part of the settings; the rest are defaults. */
  settings?: HabitSettingsInput | undefined;
};

export type Decision = {
  /** To store and pass in next time. The same object if nothing changed. */
  state: HabitState;
  /** To show. It counts once a person saw it: `recordShown`. */
  nudge?: Nudge;
  /** To do without asking, because the person lets this rule act by itself. No limit applies, and it is not counted. */
  act?: Nudge;
  /** The first rule that found something without showing it. Absent with a nudge or an act, or if no rule found anything. */
  silence?: { rule: RuleId; why: SilenceReason };
};

/**
 * Turns one observation into at most one nudge or one act. Deterministic. Throws a RangeError that names the field and its value.
 */
export function decide(input: DecideInput): Decision {
  const { event, moment } = parseField("observation", observationSchema, input.observation);
  const { site, page, nowMs, today } = parseField("", placeSchema, pickPlace(input));
  const { rules, limits } = parseField(
    "settings",
    habitSettingsSchema,
    input.settings ?? {},
    "texts",
  );
  parseField("state", habitStateSchema, input.state);
  const current = handleClockRollback(input.state, nowMs, today);
  const state = trackTrash(current, event, site, nowMs);

  let silence: Decision["silence"];
  const context = { nowMs, trashSinceMs: getTrashSinceMs(state, site, nowMs) };
  for (const { nudge, silenceReason } of findNudges(event, rules, context)) {
    const { rule } = nudge;
    const refusal = rules[rule].isOn ? findRefusal(state, rule, site) : "off";
    // An act never overrides a quality chosen by hand or disturbs full screen, but it may fit the videos of a gallery.
    const mayAct = silenceReason !== "chosenByHand" && silenceReason !== "moment";
    if (!refusal && mayAct && actsByItself(state, rule, site)) return { state, act: nudge };
    const showing = { rule, page, nowMs, today, moment };
    const why = refusal ?? silenceReason ?? findSilenceReason(state, showing, limits);
    if (!why) return { state, nudge };
    silence ??= { rule, why };
  }
  return { state, ...(silence && { silence }) };
}

const placeSchema = z.object({
  site: siteOrPageSchema,
  page: siteOrPageSchema,
  nowMs: timeSchema,
  today: daySchema,
});

const pickPlace = ({ site, page, nowMs, today }: DecideInput) => ({ site, page, nowMs, today });

function findRefusal(state: HabitState, rule: RuleId, site: string): SilenceReason | undefined {
  const { stance, notHere } = getRuleState(state, rule);
  if (stance === "never") return "never";
  return notHere.includes(site) ? "notHere" : undefined;
}

function actsByItself(state: HabitState, rule: RuleId, site: string): boolean {
  const { stance, actsHere } = getRuleState(state, rule);
  return stance === "acts" || actsHere.includes(site);
}
