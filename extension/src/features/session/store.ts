import { browser } from "../../platform/browser.ts";
import { type Session, sessionSchema } from "./session-state.ts";

/** The session, kept on this device until the next one begins. */
const storageKey = "cleanup-session";
/** Since when the clock runs. It ends with the browser, so that a restart finds the session paused. */
const clockKey = "cleanup-session-clock";
const version = 1;
/** Whoever leaves without a word is not told hours: one stretch counts this much at most. */
const longestStretchMs = 30 * 60_000;

export async function readSession(): Promise<Session | undefined> {
  const stored: unknown = (await browser.storage.local.get(storageKey))[storageKey];
  const { version: written, session } = (stored ?? {}) as { version?: unknown; session?: unknown };
  return written === version ? sessionSchema.safeParse(session).data : undefined;
}

const alone = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request("cleanup-session", work);

const write = (session: Session): Promise<void> =>
  browser.storage.local.set({ [storageKey]: { version, session } });

/** Puts a session in the place of the one before, and starts its clock. */
export const beginSession = (session: Session, nowMs: number): Promise<void> =>
  alone(async () => {
    await write(session);
    await browser.storage.session.set({ [clockKey]: nowMs });
  });

/** Changes the session as one step, whatever another page does at the same moment. */
export const changeSession = (change: (session: Session) => Session): Promise<void> =>
  alone(async () => {
    const session = await readSession();
    if (session) await write(change(session));
  });

/** Since when the clock runs; undefined while it is paused. */
export async function runningSince(): Promise<number | undefined> {
  const sinceMs: unknown = (await browser.storage.session.get(clockKey))[clockKey];
  return typeof sinceMs === "number" ? sinceMs : undefined;
}

/** The time of one stretch, as it counts. */
export const stretchMs = (sinceMs: number, nowMs: number): number =>
  Math.min(longestStretchMs, Math.max(0, nowMs - sinceMs));

/** Adds the time since the clock was last read to the session. `goesOn` says whether it runs from now on. */
export const readClock = (nowMs: number, goesOn: boolean): Promise<void> =>
  alone(async () => {
    const [session, sinceMs] = await Promise.all([readSession(), runningSince()]);
    if (!session) return;
    if (sinceMs !== undefined) {
      await write({ ...session, activeMs: session.activeMs + stretchMs(sinceMs, nowMs) });
    }
    if (goesOn) await browser.storage.session.set({ [clockKey]: nowMs });
    else await browser.storage.session.remove(clockKey);
  });

/** Calls `listener` when any page changed the session or its clock. Returns how to stop. */
export function watchSession(listener: () => void): () => void {
  const onChanged = (changes: Record<string, unknown>) => {
    if (storageKey in changes || clockKey in changes) listener();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
