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
