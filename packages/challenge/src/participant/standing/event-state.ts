import { dayIn } from "../../event/days.ts";
import type { Event } from "../../event/event.ts";
import { problemKind } from "../../http/problem-kind.ts";
import type { Published } from "../../published/published.ts";
import type { Participation } from "../participation.ts";

export type EventState = Published["state"];

type Dates = Pick<Event, "startsOn" | "endsOn" | "timeZone">;

/** The state by an event's dates alone, on a day of its time zone. */
export function stateOnDay({ startsOn, endsOn }: Omit<Dates, "timeZone">, day: string): EventState {
  if (day < startsOn) return "notStarted";
  return day > endsOn ? "closed" : "open";
}

/**
 * Whether an event takes contributions: as its tally published it, else by its dates and the last refusal. A published
 * state may have been stored before the event started, so from the first day on sending is tried and the tally decides.
 */
export function eventState(
  event: Dates,
  {
    published,
    refusal,
    now,
  }: {
    published: Pick<Published, "state"> | undefined;
    refusal: Participation["refusal"];
    now: Date;
  },
): EventState {
  const byDates = stateOnDay(event, dayIn(event.timeZone, now.getTime()));
  if (!published) {
    return refusal && problemKind(refusal.problem) === "event-closed" ? "closed" : byDates;
  }
  return published.state === "notStarted" && byDates !== "notStarted" ? "open" : published.state;
}
