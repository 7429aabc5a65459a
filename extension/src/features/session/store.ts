import { browser } from "../../platform/browser.ts";
import { readVersioned } from "../../platform/stored-values/read-versioned.ts";
import { writeValues } from "../../platform/stored-values/stored-values.ts";
import { signalKey } from "../../platform/stored-values/watch-values.ts";
import { watchSessionStorage } from "../../platform/watch-session-storage.ts";
import { type Session, sessionSchema } from "./session-state.ts";

/** The session, stored on this device until the next one starts. */
const storageKey = "cleanup-session";
/** When the clock was started. In session storage, so that a browser restart pauses the session. */
const clockKey = "cleanup-session-clock";
const version = 1;
/** The longest time that counts between two clock readings, in case the person leaves without pausing. */
const maxCountedMs = 30 * 60_000;

export const readSession = (): Promise<Session | undefined> =>
  readVersioned(storageKey, version, "session", sessionSchema);

const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request("cleanup-session", work);

const write = (session: Session): Promise<void> =>
  writeValues({ [storageKey]: { version, session } });

/** Replaces the previous session and starts the clock. */
export const beginSession = (session: Session, nowMs: number): Promise<void> =>
  alone(async () => {
    await write(session);
    await browser.storage.session.set({ [clockKey]: nowMs });
  });

/** Changes the session atomically across all open pages. */
export const changeSession = (change: (session: Session) => Session): Promise<void> =>
  alone(async () => {
    const session = await readSession();
    if (session) await write(change(session));
  });

/** When the clock was started; `undefined` while it is paused. */
export async function runningSince(): Promise<number | undefined> {
  const sinceMs: unknown = (await browser.storage.session.get(clockKey))[clockKey];
  return typeof sinceMs === "number" ? sinceMs : undefined;
}

/** The counted time since the clock was started. */
export const stretchMs = (sinceMs: number, nowMs: number): number =>
  Math.min(maxCountedMs, Math.max(0, nowMs - sinceMs));

/** Adds the time since the last reading to the session. `keepsRunning`: whether the clock continues. */
export const readClock = (nowMs: number, keepsRunning: boolean): Promise<void> =>
  alone(async () => {
    const [session, sinceMs] = await Promise.all([readSession(), runningSince()]);
    if (!session) return;
    if (sinceMs !== undefined) {
      await write({ ...session, activeMs: session.activeMs + stretchMs(sinceMs, nowMs) });
    }
    if (keepsRunning) await browser.storage.session.set({ [clockKey]: nowMs });
    else await browser.storage.session.remove(clockKey);
  });

/** Calls `listener` when any page changes the session or its clock. Returns a function that stops watching. */
export const watchSession = (listener: () => void): (() => void) =>
  watchSessionStorage([signalKey(storageKey), clockKey], listener);
