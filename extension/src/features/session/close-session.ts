import { actionsSince } from "../../platform/actions/action-log.ts";
import { isFinished, sessionActions } from "./session-state.ts";
import { changeSession, readSession } from "./store.ts";

/** Closes the session: what was counted by now is its result. */
export async function closeSession(): Promise<void> {
  const session = await readSession();
  if (!session) return;
  const closed = sessionActions(session, await actionsSince(session.startedOn)).map(({ id }) => id);
  await changeSession((before) => ({ ...before, closed }));
}

/** Closes it after its last step. */
export async function closeIfFinished(): Promise<void> {
  const session = await readSession();
  if (session && isFinished(session)) await closeSession();
}
