import type { IndexedEvent, Listed } from "./indexed-event.ts";

/** An event that takes contributions now. */
export type CurrentEvent = Listed & { organiser: string };

/** As many as fit beside the code field of the home page; the roll-ups list the others. */
const maxShown = 6;

type Closing = Pick<CurrentEvent, "endsOn" | "code">;

/** The order of the list: by last day. The code makes it an order of all events. */
const isBefore = (one: Closing, other: Closing): boolean =>
  one.endsOn === other.endsOn ? one.code < other.code : one.endsOn < other.endsOn;

/** The events with a link that take contributions and close first, in that order. One pass, since there may be thousands. */
export function firstToClose(events: Iterable<IndexedEvent>): CurrentEvent[] {
  const first: CurrentEvent[] = [];
  for (const { listed, isLinked, organiser } of events) {
    if (!listed || !isLinked || organiser === undefined) continue;
    const last = first[maxShown - 1];
    if (last && isBefore(last, listed)) continue;
    first.push({ ...listed, organiser });
    first.sort((one, other) => (isBefore(one, other) ? -1 : 1));
    first.length = Math.min(first.length, maxShown);
  }
  return first;
}
