import { localDay } from "../../platform/local-day.ts";
import { actionsSince } from "../../platform/actions/action-log.ts";
import { newSession } from "./session-state.ts";
import { beginSession } from "./store.ts";

/** Starts a session. Actions already counted today are excluded from it. */
export async function startSession(): Promise<void> {
  const day = localDay(Date.now());
  await beginSession(newSession(day, await actionsSince(day)));
}
