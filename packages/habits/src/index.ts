export {
  type AnswerInput,
  type NudgeAnswer,
  type Question,
  answer,
  nudgeAnswers,
} from "./decision/answer.ts";
export { setException, setStance } from "./state/set-stance.ts";
export { type Conditions, type ConditionsInput, conditionsSchema } from "./figures/conditions.ts";
export { type DecideInput, type Decision, decide } from "./decision/decide.ts";
export type {
  ActionResult,
  ConfirmedAction,
  HabitsClient,
  LoadedMedia,
  ObservationResult,
} from "./habits-client.ts";
export type { Figure, Figures } from "./figures/figure.ts";
export { figuresOf } from "./figures/nudge-figures.ts";
export {
  displayedHeightPx,
  neededHeightPx,
  type Picture,
  targetHeightPx,
} from "./observation/picture-height.ts";
export type { Nudge, SilenceReason } from "./rules/nudge.ts";
export { notShown } from "./decision/not-shown.ts";
export { byteSources } from "./observation/mail-events.ts";
export {
  type HabitEvent,
  type Moment,
  type Observation,
  habitEventSchema,
  momentSchema,
  observationSchema,
} from "./observation/observation.ts";
export {
  type RuleId,
  type SelfActingRuleId,
  ruleIds,
  selfActingRuleIds,
} from "./rules/rule-ids.ts";
export {
  type HabitSettings,
  type HabitSettingsInput,
  type Thresholds,
  habitSettingsSchema,
} from "./settings/settings.ts";
export {
  type HabitState,
  type KindState,
  emptyHabitState,
  habitStateSchema,
} from "./state/habit-state.ts";
export { type VideoSeen, videoSeenSchema } from "./observation/video-seen.ts";
export type { ComposeChanged, NewslettersSeen, TrashSeen } from "./observation/mail-events.ts";
