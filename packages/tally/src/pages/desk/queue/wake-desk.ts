import { followEvent } from "../../client/follow-event.ts";
import type { Desk } from "../open-desk.ts";

/** Sends stored entries now, and again when the network, the key or the page's visibility changes. Returns a stop function. */
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
    onPublished: ({ collected }) => desk.collectedChanged(collected),
    // The sender notices a lost connection at its next request.
    onLost: () => undefined,
  });
  desk.tryNow();
  return () => {
    stopped.abort();
    stopFollowing();
    desk.close();
  };
}
