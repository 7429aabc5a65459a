import type { AgendaEvent } from "./agenda-event.ts";

const byName = new Intl.Collator("fr").compare;

/** The order of the agenda: by first day, then by name. */
const isBefore = (one: AgendaEvent, other: AgendaEvent): boolean =>
  one.startsOn === other.startsOn
    ? byName(one.name.fr, other.name.fr) < 0
    : one.startsOn < other.startsOn;

/** The announced events in their order. A change costs about the same however many there are. */
export function createAgendaIndex() {
  const events: AgendaEvent[] = [];
  let changes = 0;

  /** The first place whose event is not before this one. */
  function placeOf(event: AgendaEvent): number {
    let [from, to] = [0, events.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (isBefore(events[middle]!, event)) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  return {
    add(event: AgendaEvent): void {
      changes += 1;
      events.splice(placeOf(event), 0, event);
    },

    /** Takes away an event that was added before. */
    remove(event: AgendaEvent): void {
      changes += 1;
      events.splice(events.indexOf(event, placeOf(event)), 1);
    },

    /** `version` changes with the events. */
    read: (): { events: readonly AgendaEvent[]; version: string } => ({
      events,
      version: String(changes),
    }),
  };
}
