import { actionsSince, today } from "../../platform/action-log.ts";
import { newSession } from "./session-state.ts";
import { beginSession } from "./store.ts";

/** Begins a session now. What the log holds of today already is not of it. */
export async function begin(): Promise<void> {
  const now = new Date();
  const day = today(now);
  await beginSession(newSession(day, await actionsSince(day)), now.getTime());
}
