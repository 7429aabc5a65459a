import type { CountedAction } from "@digital-cleanup/challenge";
import { useEffect, useState } from "preact/hooks";
import { reportError } from "../../platform/report-error.ts";
import { useActionsSince } from "../../ui/use-actions-since.ts";
import { useWatchedValue } from "../../ui/use-watched-value.ts";
import { sessionActions, type Session } from "./session-state.ts";
import { readClock, readSession, runningSince, stretchMs, watchSession } from "./store.ts";

const tickMs = 20_000;

/** `none` before the first session. */
export type SessionView = { session: Session; sinceMs: number | undefined } | "none";

async function readView(): Promise<SessionView> {
  const [session, sinceMs] = await Promise.all([readSession(), runningSince()]);
  return session ? { session, sinceMs } : "none";
}

/** The session; `undefined` until the storage is read. */
export const useSession = (): SessionView | undefined =>
  useWatchedValue(readView, [watchSession])[0];

/** The minutes spent so far. The time is saved regularly, so that a crash loses little. */
export function useMinutes({ activeMs }: Session, sinceMs: number | undefined): number {
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    if (sinceMs === undefined) return;
    const timer = setInterval(() => {
      setNowMs(Date.now());
      void readClock(Date.now(), true).catch(reportError);
    }, tickMs);
    return () => clearInterval(timer);
  }, [sinceMs === undefined]);
  const running = sinceMs === undefined ? 0 : stretchMs(sinceMs, nowMs);
  return Math.floor((activeMs + running) / 60_000);
}

/** The actions of the session, updated at each action; `undefined` until the log is read. */
export function useSessionActions(session: Session): CountedAction[] | undefined {
  const actions = useActionsSince(session.startedOn);
  return actions && sessionActions(session, actions);
}
