import { followEvent } from "../../client/follow-event.ts";
import type { Desk } from "../open-desk.ts";

/** Sends what waits from before, and again whenever there is reason to hope. Gives the way to stop. */
export function wakeDesk(desk: Desk, liveUrl: string, publishedUrl: string): () => void {
  const stopped = new AbortController();
  const on = (target: EventTarget, type: string, act: () => void) =>
    target.addEventListener(type, act, { signal: stopped.signal });
  on(globalThis, "online", desk.tryNow);
  on(globalThis, "hashchange", desk.tryNow);
  on(globalThis, "storage", desk.storageChanged);
  on(document, "visibilitychange", () => {
    if (document.visibilityState === "visible") desk.tryNow();
  });
  const stopFollowing = followEvent(liveUrl, publishedUrl, {
    onPublished: ({ collected }) => desk.heard(collected),
    // The desk finds out by itself when it has something to send.
    onLost: () => undefined,
  });
  desk.tryNow();
  return () => {
    stopped.abort();
    stopFollowing();
    desk.close();
  };
}
