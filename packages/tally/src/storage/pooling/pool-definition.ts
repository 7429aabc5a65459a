import { addDays, caps, challengeKinds, type Event } from "@digital-cleanup/challenge";
import { departmentOf } from "./department-of.ts";

/** An event closes with its last day, and its contributions are erased 30 days later: so long a pool may publish them. */
const poolDays = 29;
/** A pool that is over is followed by another one: a year has fewer. */
export const maxPools = 35;

/** The last day of a pool that begins with what an event left after this day. */
export const poolEnd = (lastDay: string): string => addDays(lastDay, poolDays);

/** The code of a pool of a department, year and K, which number `n` tells from those before it. */
export const poolCode = ({ territory, startsOn, k }: Event, n: number): string =>
  `POOL${departmentOf(territory)}${startsOn.slice(2, 4)}${k.toString(36)}${n.toString(36)}`.toUpperCase();

/** The pool that begins with what `event` left. No page shows its name. */
export function poolDefinition(event: Event, code: string, endsOn: string): Event {
  const { country } = event.territory;
  const department = departmentOf(event.territory);
  return {
    code,
    host: event.host,
    name: { fr: code, en: code },
    organiser: { name: "—", kind: "other" },
    territory: { country, ...(department && { department }) },
    startsOn: event.startsOn,
    endsOn,
    timeZone: event.timeZone,
    challenges: [...challengeKinds],
    mode: "open",
    k: event.k,
    publication: "live",
    ceilings: caps,
    goals: {},
    collectionPoints: [],
    links: [],
  };
}
