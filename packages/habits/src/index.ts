export {
  type AnswerInput,
  type NudgeAnswer,
  type Question,
  nudgeAnswers,
  recordAnswer,
} from "./decision/record-answer.ts";
export { type DecideInput, type Decision, decide } from "./decision/decide.ts";
export { refreshNudge } from "./decision/refresh-nudge.ts";
export { mayStillShow, recordShown, type Showing } from "./decision/record-shown.ts";
export { computeFigures } from "./figures/compute-figures.ts";
export { type Conditions, type ConditionsInput, conditionsSchema } from "./figures/conditions.ts";
export type { Figure, Figures } from "./figures/figure.ts";
export type {
  ActionResult,
  ConfirmedAction,
  HabitsClient,
  LoadedMedia,
  ObservationResult,
} from "./habits-client.ts";
export { byteSources } from "./observation/mail-events.ts";
export type { ComposeChanged, NewslettersSeen, TrashSeen } from "./observation/mail-events.ts";
export {
  type HabitEvent,
  type Moment,
  type Observation,
  habitEventSchema,
  momentSchema,
  observationSchema,
} from "./observation/observation.ts";
export {
  type Picture,
  displayedHeightPx,
  neededHeightPx,
  targetHeightPx,
} from "./observation/picture-height.ts";
export { type VideoSeen, videoSeenSchema } from "./observation/video-seen.ts";
export type { Nudge } from "./rules/nudge.ts";
export { previewNudge } from "./rules/preview-nudge.ts";
export { ruleIds } from "./rules/rule-ids.ts";
export {
  type Rule,
  type RuleId,
  type SelfActingRuleId,
  rules,
  selfActingRuleIds,
} from "./rules/rules.ts";
export type { SilenceReason } from "./rules/silence-reason.ts";
export {
  type HabitSettings,
  type HabitSettingsInput,
  type RuleThresholds,
  habitSettingsSchema,
} from "./settings/settings.ts";
export {
  type HabitState,
  type RuleState,
  emptyHabitState,
  habitStateSchema,
} from "./state/habit-state.ts";
export { setException, setStance } from "./state/set-stance.ts";
