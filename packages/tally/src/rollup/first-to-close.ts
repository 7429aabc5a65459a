import type { Rollup } from "@digital-cleanup/challenge";
import type { IndexedEvent } from "./indexed-event.ts";

/** An event that takes contributions now. */
export type CurrentEvent = Rollup["listedEvents"][number] & { organiser: string };

/** As many as fit beside the code field of the home page; the roll-ups list the others. */
const maxShown = 6;

/** The order of the list: by last day. The code makes it an order of all events. */
const rank = ({ endsOn, code }: CurrentEvent): string => `${endsOn} ${code}`;

/** The listed events that take contributions, those that close first in front. One pass, since there may be thousands. */
export function firstToClose(events: Iterable<IndexedEvent>): CurrentEvent[] {
  const first: CurrentEvent[] = [];
  for (const { listed, organiser } of events) {
    if (!listed || organiser === undefined) continue;
    const last = first.at(-1);
    if (first.length === maxShown && last && listed.endsOn > last.endsOn) continue;
    first.push({ ...listed, organiser });
    first.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
    first.length = Math.min(first.length, maxShown);
  }
  return first;
}
