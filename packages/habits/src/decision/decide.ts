import * as z from "zod/mini";
import { checked } from "../validation/parse-field.ts";
import { atClock, dayIn, nowSchema } from "../state/handle-clock-rollback.ts";
import { composeFindings } from "../rules/compose-findings.ts";
import { countInMonth, kindOf } from "../state/rule-state.ts";
import { whyNotShown } from "./find-silence-reason.ts";
import { newsletterFindings } from "../rules/newsletter-rule.ts";
import type { Finding, Nudge, SilenceReason } from "../rules/nudge.ts";
import {
  type HabitEvent,
  type Observation,
  observationSchema,
} from "../observation/observation.ts";
import type { RuleId } from "../rules/rule-ids.ts";
import {
  type HabitSettingsInput,
  type Thresholds,
  habitSettingsSchema,
} from "../settings/settings.ts";
import { type HabitState, habitStateSchema, opaqueNameSchema } from "../state/habit-state.ts";
import { followTrash, trashFindings } from "../rules/trash-rule.ts";
import { videoFindings } from "../rules/video-findings.ts";

export type DecideInput = {
  observation: Observation;
  /** What "not here" means: any name the caller gives to the site. */
  site: string;
  /** One visit of one document: a page sees one nudge at most. */
  page: string;
  nowMs: number;
  /** IANA name; days and months are those of this zone. */
  timeZone: string;
  state: HabitState;
  /** Any part of the settings; defaults for the rest. */
  settings?: HabitSettingsInput | undefined;
};

export type Decision = {
  /** To store, and to hand in next time; the same object when nothing changed. */
  state: HabitState;
  /** To show. It is counted as shown. */
  nudge?: Nudge;
  /** To do without asking: the person made a rule of it, here or everywhere. No limit applies, and it is not counted. */
  act?: Nudge;
  /** The first rule that had something to say and did not; absent with a nudge, an act, or nothing to say. */
  silence?: { rule: RuleId; why: SilenceReason };
};

/**
 * What one observation leads to: at most one nudge, or one act. Deterministic. Throws a RangeError that names the field and its
 * value. Two calls at once would both see room for a nudge: the caller makes them one after the other.
 */
export function decide(input: DecideInput): Decision {
  const { event, moment } = checked("observation", observationSchema, input.observation);
  const { site, page, nowMs } = checkedPlace(input);
  const { rules, limits } = checked("settings", habitSettingsSchema, input.settings ?? {}, "texts");
  checked("state", habitStateSchema, input.state);
  const today = dayIn(input.timeZone, nowMs);
  const state = followTrash(atClock(input.state, nowMs, today), event, site, nowMs);

  let silence: Decision["silence"];
  const findings = findingsOf(event, { rules, state, site, nowMs });
  for (const { nudge, quiet } of findings) {
    const { rule } = nudge;
    const refusal = rules[rule].isOn ? refusalOf(state, rule, site) : "off";
    // Never against a quality chosen by hand, nor in full screen; a gallery may well be fitted by a rule.
    const mayAct = quiet !== "chosenByHand" && quiet !== "moment";
    if (!refusal && mayAct && actsOn(state, rule, site)) return { state, act: nudge };
    const showing = { rule, page, nowMs, today, moment };
    const why = refusal ?? quiet ?? whyNotShown(state, showing, limits);
    if (!why) {
      const counted = countInMonth(state, rule, "shown", today);
      const shown = [...state.shown, { rule, atMs: nowMs, day: today, page }];
      return { state: { ...counted, shown }, nudge };
    }
    silence ??= { rule, why };
  }
  return { state, ...(silence && { silence }) };
}

const placeSchema = z.object({ site: opaqueNameSchema, page: opaqueNameSchema, nowMs: nowSchema });

const checkedPlace = ({ site, page, nowMs }: DecideInput) =>
  checked("", placeSchema, { site, page, nowMs });

type Known = {
  rules: Thresholds;
  state: HabitState;
  site: string;
  nowMs: number;
};

function findingsOf(event: HabitEvent, { rules, state, site, nowMs }: Known): Finding[] {
  switch (event.type) {
    case "compose.changed":
      return composeFindings(event, rules);
    case "newsletters.seen":
      return newsletterFindings(event, rules);
    case "trash.seen": {
      const sinceMs = state.trashes.find((trash) => trash.site === site)?.sinceMs ?? nowMs;
      return trashFindings(event, rules, sinceMs, nowMs);
    }
    case "video.seen":
      return videoFindings(event, rules);
    default:
      return [];
  }
}

function refusalOf(state: HabitState, rule: RuleId, site: string): SilenceReason | undefined {
  const { stance, notHere } = kindOf(state, rule);
  if (stance === "never") return "never";
  return notHere.includes(site) ? "notHere" : undefined;
}

function actsOn(state: HabitState, rule: RuleId, site: string): boolean {
  const { stance, actsHere } = kindOf(state, rule);
  return stance === "acts" || actsHere.includes(site);
}
