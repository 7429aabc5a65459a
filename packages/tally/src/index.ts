export { createApi, type WriteLimits } from "./http/api.ts";
export { createLimiter } from "./http/limiter.ts";
export { createLiveHub, type LiveHub } from "./http/live-hub.ts";
export type { EventChange } from "./storage/event-change.ts";
export { openDatabase } from "./storage/open-database.ts";
export { rowKey } from "./storage/row-key.ts";
export { createSqliteStore } from "./storage/sqlite-store.ts";
export {
  type Batch,
  type Change,
  type ChangeResult,
  type Recount,
  StorageUnavailable,
  type Store,
} from "./storage/store.ts";
