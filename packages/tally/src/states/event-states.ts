import type { Event, PublicState } from "@digital-cleanup/challenge";
import { type PreparedText, prepareText } from "../responses/prepared-text.ts";
import type { Store } from "../storage/store.ts";

/** An event opens and closes at midnight. */
const maxAgeMs = 1000;
const defaultMaxEvents = 1000;
/** An event that changes all the time is read so many times in a second; pages then show its last state. */
const maxReadings = 10;

/** The public state of an event, and the texts of its responses. `version` changes with any of it. */
export type EventState = {
  event: Event;
  published: PublicState;
  version: string;
  eventJson: PreparedText;
  publishedJson: PreparedText;
};

type Entry = {
  reading: Promise<EventState | undefined>;
  state: EventState | undefined;
  readAtMs: number;
  foreignVersion: number;
  isStale: boolean;
  /** The second in which it was read for the first time, and how many times. */
  second: { startedMs: number; readings: number };
};

const json = "application/json";

/**
 * The public states of the events that were read last. A state is read again after a change of its event, up to ten times
 * a second, after any change by another process, and once it is a second old.
 */
export function createEventStates(
  store: Pick<Store, "readEvent" | "readPublished" | "onChange" | "foreignVersion">,
  clock: () => number,
  maxEvents = defaultMaxEvents,
) {
  const entries = new Map<string, Entry>();
  store.onChange((code) => {
    const entry = entries.get(code);
    if (entry) entry.isStale = true;
  });

  async function readState(code: string, before?: EventState): Promise<EventState | undefined> {
    const event = await store.readEvent(code);
    const published = event && (await store.readPublished(code));
    if (!published) return;
    const [eventJson, publishedJson] = [JSON.stringify(event), JSON.stringify(published)].map(
      (text) => prepareText(text, json),
    ) as [PreparedText, PreparedText];
    const version = eventJson.tag + publishedJson.tag;
    return before?.version === version
      ? before
      : { event, published, version, eventJson, publishedJson };
  }

  return {
    /** The state of an event; undefined if there is no such event. Concurrent requests read it once. */
    async read(code: string): Promise<EventState | undefined> {
      const known = entries.get(code);
      const foreignVersion = store.foreignVersion();
      const isRecent = (atMs: number) => Math.abs(clock() - atMs) < maxAgeMs;
      const second =
        known && isRecent(known.second.startedMs)
          ? known.second
          : { startedMs: clock(), readings: 0 };
      if (
        known?.foreignVersion === foreignVersion &&
        isRecent(known.readAtMs) &&
        (!known.isStale || second.readings >= maxReadings)
      ) {
        return known.reading;
      }
      const entry: Entry = {
        reading: readState(code, known?.state),
        state: undefined,
        readAtMs: clock(),
        foreignVersion,
        isStale: false,
        second: { ...second, readings: second.readings + 1 },
      };
      // Set again, so that the first entry is the one that was read the longest time ago.
      entries.delete(code);
      entries.set(code, entry);
      try {
        entry.state = await entry.reading;
      } finally {
        // Requests for unknown codes may not displace events.
        if (!entry.state && entries.get(code) === entry) entries.delete(code);
        const oldest = entries.keys().next().value;
        if (entries.size > maxEvents && oldest !== undefined) entries.delete(oldest);
      }
      return entry.state;
    },
  };
}

export type EventStates = ReturnType<typeof createEventStates>;
