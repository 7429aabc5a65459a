import { keyText } from "../keys/key-text.ts";
import { isPending } from "../publication/stored-contribution.ts";
import type { EngineRows, KeyedContribution } from "./engine-rows.ts";
import type { KeyRange } from "./key-ranges.ts";

type Entry = { contribution: KeyedContribution | undefined; isChanged: boolean };

/**
 * The contributions that one transaction reads and changes. However often a transaction changes a row, it is read once
 * and written once, at the end; until then, changes here take precedence over the table.
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

  function withChanges(eventId: number, stored: KeyedContribution[]): KeyedContribution[] {
    const entries = eventEntries(eventId);
    const unchanged = stored.filter(({ key }) => !entries.get(keyText(key))?.isChanged);
    const changed = [...entries.values()].flatMap(({ contribution, isChanged }) =>
      contribution && isChanged ? [contribution] : [],
    );
    return [...unchanged, ...changed];
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

    /** Those that the transaction has changed are among them whatever their key. */
    ofBatch: (eventId: number, batch: number, range: KeyRange): KeyedContribution[] =>
      withChanges(eventId, rows.contributionsOfBatch(eventId, batch, range)).filter(
        (contribution) => contribution.batch === batch && !contribution.isVoided,
      ),

    pending: (eventId: number): KeyedContribution[] =>
      withChanges(eventId, rows.pendingContributions(eventId)).filter(isPending),

    aboveLimit: (eventId: number): KeyedContribution[] =>
      withChanges(eventId, rows.contributionsAboveLimit(eventId)).filter(
        ({ isAboveLimit, isVoided }) => isAboveLimit && !isVoided,
      ),

    erase(eventId: number, maxRows: number): number {
      events.delete(eventId);
      return rows.eraseContributions(eventId, maxRows);
    },

    /** Writes nothing more of an event that was erased. */
    forget(eventId: number): void {
      events.delete(eventId);
    },

    /** Writes what has changed since the last call. */
    write(): void {
      for (const [eventId, entries] of events) {
        for (const entry of entries.values()) {
          if (!entry.contribution || !entry.isChanged) continue;
          entry.isChanged = false;
          rows.saveContribution(eventId, entry.contribution);
        }
      }
    },
  };
}
