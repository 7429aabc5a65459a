import type { Event, Published } from "@digital-cleanup/challenge";

type EventState = Published["state"];

/** The day an event's own clock shows. */
const eventDay = ({ timeZone }: Pick<Event, "timeZone">, now: Date): string =>
  // Swedish writes dates as ISO 8601 does.
  new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short" }).format(now);

/**
 * The tally's word, but for a page that was kept since before the event started: from the first day on sending is
 * tried, and the tally judges.
 */
export function eventStateAt(event: Event, state: EventState, now: Date): EventState {
  return state === "notStarted" && eventDay(event, now) >= event.startsOn ? "open" : state;
}
