import type { Event } from "../../event/event.ts";
import { problemKind } from "../../http/problem-kind.ts";
import type { Published } from "../../published/published.ts";
import type { Participation } from "../participation.ts";

export type EventState = Published["state"];

type Dates = Pick<Event, "startsOn" | "endsOn" | "timeZone">;

/** The date in the event's time zone. */
const eventDay = ({ timeZone }: Dates, now: Date): string =>
  // The Swedish format is ISO 8601.
  new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short" }).format(now);

function stateByDates(event: Dates, now: Date): EventState {
  const day = eventDay(event, now);
  if (day < event.startsOn) return "notStarted";
  return day > event.endsOn ? "closed" : "open";
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
  const byDates = stateByDates(event, now);
  if (!published) {
    return refusal && problemKind(refusal.problem) === "event-closed" ? "closed" : byDates;
  }
  return published.state === "notStarted" && byDates !== "notStarted" ? "open" : published.state;
}
