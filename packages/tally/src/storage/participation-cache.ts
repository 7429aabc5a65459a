import { isPending } from "../publication/participation.ts";
import {
  type KeyedParticipation,
  participationColumns,
  participationFromRow,
} from "./sqlite/participation-row.ts";
import type { ContributionRow, Statements } from "./sqlite/sqlite-statements.ts";

type Entry = { participation: KeyedParticipation | undefined; isChanged: boolean };

const textOf = (key: Uint8Array): string =>
  Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString("latin1");

/**
 * The participations that one group of writes meets. Each row is read once and written once, in the end, however
 * often the group changes it: what is not written yet comes before what the table says.
 */
export function createParticipationCache(statements: Statements) {
  const events = new Map<number, Map<string, Entry>>();

  const entriesOf = (event: number): Map<string, Entry> => {
    const known = events.get(event);
    if (known) return known;
    const entries = new Map<string, Entry>();
    events.set(event, entries);
    return entries;
  };

  function withChanges(event: number, rows: unknown[]): KeyedParticipation[] {
    const entries = entriesOf(event);
    const unchanged = (rows as ContributionRow[]).filter(
      ({ key }) => !entries.get(textOf(key))?.isChanged,
    );
    const changed = [...entries.values()].flatMap(({ participation, isChanged }) =>
      participation && isChanged ? [participation] : [],
    );
    return [...unchanged.map(participationFromRow), ...changed];
  }

  return {
    find(event: number, key: Uint8Array): KeyedParticipation | undefined {
      const entries = entriesOf(event);
      const text = textOf(key);
      const known = entries.get(text);
      if (known) return known.participation;
      const row = statements.participation.get(event, key) as ContributionRow | undefined;
      const participation = row && participationFromRow(row);
      entries.set(text, { participation, isChanged: false });
      return participation;
    },

    save(event: number, participation: KeyedParticipation): void {
      entriesOf(event).set(textOf(participation.key), { participation, isChanged: true });
    },

    all: (event: number): KeyedParticipation[] =>
      withChanges(event, statements.participations.all(event)),

    pending: (event: number): KeyedParticipation[] =>
      withChanges(event, statements.waiting.all(event, "pending")).filter(isPending),

    held: (event: number): KeyedParticipation[] =>
      withChanges(event, statements.waiting.all(event, "held")).filter(({ isHeld }) => isHeld),

    erase(event: number): void {
      events.delete(event);
      statements.eraseParticipations.run(event);
    },

    /** Writes what changed since the last time. */
    write(): void {
      for (const [event, entries] of events) {
        for (const entry of entries.values()) {
          const { participation, isChanged } = entry;
          if (!participation || !isChanged) continue;
          entry.isChanged = false;
          statements.saveParticipation.run(
            event,
            participation.key,
            ...participationColumns(participation),
          );
        }
      }
    },
  };
}
