import { eventSchema, type Event } from "@digital-cleanup/challenge";
import { browser } from "./browser.ts";

/** Where the challenge keeps the events that were joined. It alone writes there. */
export const joinedEventsKey = "challenge";

/** The public side of each event that was joined, for features that only read: no secret, no figure. */
export async function joinedEvents(): Promise<Event[]> {
  const stored: unknown = (await browser.storage.local.get(joinedEventsKey))[joinedEventsKey];
  if (typeof stored !== "object" || stored === null || !("joined" in stored)) return [];
  const joined: unknown[] = Array.isArray(stored.joined) ? stored.joined : [];
  return joined.flatMap((entry) => {
    const event = eventSchema.safeParse(Object(entry).event);
    return event.success ? [event.data] : [];
  });
}
