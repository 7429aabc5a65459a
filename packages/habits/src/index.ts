export {
  type AnswerInput,
  type NudgeAnswer,
  type Question,
  answer,
  nudgeAnswers,
} from "./answer.ts";
export { setException, setStance } from "./change-kind.ts";
export { type Conditions, type ConditionsInput, conditionsSchema } from "./conditions.ts";
export { type DecideInput, type Decision, decide } from "./decide.ts";
export type { Figure, Figures } from "./figure.ts";
export { figuresOf } from "./figures.ts";
export {
  displayedHeightPx,
  neededHeightPx,
  type Picture,
  targetHeightPx,
} from "./picture-height.ts";
export type { Nudge, SilenceReason } from "./nudge.ts";
export { notShown } from "./not-shown.ts";
export { byteSources } from "./mail-events.ts";
export {
  type HabitEvent,
  type Moment,
  type Observation,
  habitEventSchema,
  momentSchema,
  observationSchema,
} from "./observation.ts";
export { type RuleId, type SelfActingRuleId, ruleIds, selfActingRuleIds } from "./rule-ids.ts";
export {
  type HabitSettings,
  type HabitSettingsInput,
  type Thresholds,
  habitSettingsSchema,
} from "./settings.ts";
export { type HabitState, type KindState, emptyHabitState, habitStateSchema } from "./state.ts";
export { type VideoSeen, videoSeenSchema } from "./video-seen.ts";
export type { ComposeChanged, NewslettersSeen, TrashSeen } from "./mail-events.ts";
