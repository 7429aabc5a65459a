import { keyText } from "../keys/key-text.ts";
import type { EngineRows, KeyedContribution } from "./engine-rows.ts";

type Entry = { contribution: KeyedContribution | undefined; isChanged: boolean };

/**
 * The contributions that one transaction reads and changes by their key. However often a transaction changes a row, it is
 * read once and written once: before several rows of its event are read from the table, or at the end.
 */
export function createContributionCache(rows: EngineRows) {
  const events = new Map<number, Map<string, Entry>>();

  const eventEntries = (eventId: number): Map<string, Entry> => {
    const known = events.get(eventId);
    if (known) return known;
    const entries = new Map<string, Entry>();
    events.set(eventId, entries);
    return entries;
  };

  function write(eventId: number): void {
    for (const entry of eventEntries(eventId).values()) {
      if (!entry.contribution || !entry.isChanged) continue;
      entry.isChanged = false;
      rows.saveContribution(eventId, entry.contribution);
    }
  }

  return {
    find(eventId: number, key: Uint8Array): KeyedContribution | undefined {
      const entries = eventEntries(eventId);
      const text = keyText(key);
      const known = entries.get(text);
      if (known) return known.contribution;
      const contribution = rows.findContribution(eventId, key);
      entries.set(text, { contribution, isChanged: false });
      return contribution;
    },

    save(eventId: number, contribution: KeyedContribution): void {
      eventEntries(eventId).set(keyText(contribution.key), { contribution, isChanged: true });
    },

    /** Writes what has changed of an event, so that its table can be read. */
    write,

    writeAll(): void {
      for (const eventId of events.keys()) write(eventId);
    },

    /** After rows of an event were changed in the table: they are read again, and nothing cached of it is written. */
    forget: (eventId: number): void => void events.delete(eventId),
  };
}
