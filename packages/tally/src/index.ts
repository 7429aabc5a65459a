export { createApi } from "./http/api/api.ts";
export type { WriteLimits } from "./http/limits/write-limits.ts";
export { createLimiter } from "./http/limits/limiter.ts";
export { LiveHub } from "./live/live-hub.ts";
export type { ContributionChange } from "./publication/accept-contribution.ts";
export type { EventChange } from "./storage/event-change.ts";
export { openDatabase } from "./storage/sqlite/open-database.ts";
export { contributionKey } from "./keys/contribution-key.ts";
export { createSqliteStore } from "./storage/sqlite/sqlite-store.ts";
export { createEventStates } from "./states/event-states.ts";
export {
  type Batch,
  type ChangeResult,
  type Recount,
  StorageUnavailable,
  type Store,
} from "./storage/store.ts";
