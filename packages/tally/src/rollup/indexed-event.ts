import type {
  Event,
  OrganiserKind,
  Published,
  Rollup,
  RollupFigures,
  TerritoryCodes,
} from "@digital-cleanup/challenge";
import { type AgendaEvent, agendaEvent } from "../agenda/agenda-event.ts";
import type { Territories } from "../territories/territories.ts";
import { eventFigures, type SummedState } from "./event-figures.ts";

export type Listed = Rollup["listedEvents"][number] & { code: string };

/** What the index keeps of an event. */
export type IndexedEvent = {
  year: number;
  /** The complete codes of its territory. */
  codes: TerritoryCodes;
  kind: OrganiserKind;
  figures: RollupFigures;
  /** Its line in lists of events; absent while nothing of it is published. */
  listed?: Listed;
  /** Whether lists may link to it. */
  isLinked?: boolean;
  /** Set while it takes contributions. */
  organiser?: string;
  /** Its entry in the agenda; absent if it is over or not listed there. */
  agenda?: AgendaEvent;
};

export function indexEvent(
  event: Event,
  published: Published,
  territories: Territories,
): IndexedEvent {
  const sums = indexSums(event, published, territories);
  const agenda = agendaEvent(event, published, sums.codes);
  return {
    ...sums,
    ...(hasPublished(published) && {
      listed: listedEvent(event, published),
      isLinked: event.listing === "listed",
    }),
    ...(published.state === "open" && { organiser: event.organiser.name }),
    ...(agenda && { agenda }),
  };
}

type Summed = Pick<Event, "territory" | "startsOn"> & {
  organiser: Pick<Event["organiser"], "kind">;
};

/** What counts of an event in sums, without what lists show. */
export const indexSums = (
  event: Summed,
  published: SummedState,
  territories: Territories,
): IndexedEvent => ({
  year: Number(event.startsOn.slice(0, 4)),
  codes: territories.completeCodes(event.territory),
  kind: event.organiser.kind,
  figures: eventFigures(published),
});

/** Whether an event shows any figure other than its number of participants. */
export const hasPublished = ({ totals, collected, declaredByOrganiser }: Published): boolean =>
  totals !== null ||
  declaredByOrganiser !== undefined ||
  collected.grams !== "0" ||
  collected.pieces !== undefined ||
  Object.keys(collected.devices).length > 0;

const listedEvent = (
  { code, name, startsOn, endsOn }: Event,
  { participations }: Published,
): Listed => ({ code, name, startsOn, endsOn, participations: participations.published });

const byName = new Intl.Collator("fr").compare;

/** The order of lists: by first day, then by name. The code makes it an order of all events. */
const isBefore = (one: Listed, other: Listed): boolean => {
  if (one.startsOn !== other.startsOn) return one.startsOn < other.startsOn;
  return (byName(one.name.fr, other.name.fr) || (one.code < other.code ? -1 : 1)) < 0;
};

/** The place of an event in a sorted list: the first index whose event is not before it. */
export function placeInList(list: readonly IndexedEvent[], listed: Listed): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isBefore(list[middle]!.listed!, listed)) from = middle + 1;
    else to = middle;
  }
  return from;
}
