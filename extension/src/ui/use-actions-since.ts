import type { CountedAction } from "@digital-cleanup/challenge";
import { actionsSince } from "../platform/actions/action-log.ts";
import { watchActions } from "../platform/actions/watch-actions.ts";
import { useWatchedValue } from "./use-watched-value.ts";

/** What was counted since a day, updated when more is counted; undefined until it was read. */
export const useActionsSince = (day: string): CountedAction[] | undefined =>
  useWatchedValue(() => actionsSince(day), [watchActions], [day])[0];
