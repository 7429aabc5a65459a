import { readVersioned } from "../../platform/stored-values/read-versioned.ts";
import { writeValues } from "../../platform/stored-values/stored-values.ts";
import { watchValues } from "../../platform/stored-values/watch-values.ts";
import { type Session, sessionSchema } from "./session-state.ts";

/** The session, stored on this device until the next one starts. */
const storageKey = "cleanup-session";
const version = 1;

export const readSession = (): Promise<Session | undefined> =>
  readVersioned(storageKey, version, "session", sessionSchema);

const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request("cleanup-session", work);

const write = (session: Session): Promise<void> =>
  writeValues({ [storageKey]: { version, session } });

/** Replaces the previous session. */
export const beginSession = (session: Session): Promise<void> => alone(() => write(session));

/** Changes the session atomically across all open pages. */
export const changeSession = (change: (session: Session) => Session): Promise<void> =>
  alone(async () => {
    const session = await readSession();
    if (session) await write(change(session));
  });

/** Calls `listener` when any page changes the session. Returns a function that stops watching. */
export const watchSession = (listener: () => void): (() => void) =>
  watchValues([storageKey], listener);
