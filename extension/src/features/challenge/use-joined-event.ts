import { watchActions } from "../../platform/actions/watch-actions.ts";
import { useWatchedValue } from "../../ui/use-watched-value.ts";
import type { JoinedEventAnswer } from "./joined/joined-event.ts";
import { watchChallenge } from "./watch-challenge.ts";

/** The event that is shown, updated when it or what was counted changes; undefined until it was read. */
export const useJoinedEvent = (
  read: () => Promise<JoinedEventAnswer>,
): JoinedEventAnswer | undefined => useWatchedValue(read, [watchChallenge, watchActions])[0];
