import { keyText } from "../../keys/key-text.ts";
import { isPending } from "../../publication/stored-contribution.ts";
import type { EngineRows, KeyedContribution } from "../engine-rows.ts";
import { firstKey, type KeyRange } from "../key-ranges.ts";
import { contributionFromRow, rowFromContribution } from "../sql/contribution-row.ts";
import { recordFromRow, valuesOfRecord } from "../sql/event-row.ts";
import { createRows } from "../sql/rows.ts";
import type { EventRow } from "../sql/statements.ts";
import type { TotalsNumbering } from "../sql/totals-numbering.ts";
import type { LoadedRows } from "./load-rows.ts";
import type { PostgresStatements } from "./postgres-statements.ts";
import { createReadAhead } from "./read-ahead.ts";
import type { QueryValue, ReplayDatabase } from "./replay-database.ts";

/** Thrown through a group of writes: it has to start again with a lock of this event. */
export class MissingEvent extends Error {
  override name = "MissingEvent";
  readonly code: string;
  constructor(code: string) {
    super(`the event ${code} was not locked`);
    this.code = code;
  }
}

const isInRange = ({ key }: KeyedContribution, { from, before }: KeyRange): boolean =>
  Buffer.compare(key, from) >= 0 && Buffer.compare(key, before) < 0;

/** Rows as columns, which is how one statement takes many of them. */
const columnsOf = (rows: readonly (readonly QueryValue[])[]) =>
  rows[0]!.map((_, column) => rows.map((row) => row[column]!)) as QueryValue[];

/**
 * The rows of one group of writes. The rows that its operations name were loaded before; changed ones are written with one
 * statement for all. The events are locked until the end of the transaction.
 */
export function createGroupRows(
  database: ReplayDatabase,
  statements: PostgresStatements,
  numbering: TotalsNumbering,
  loaded: LoadedRows,
  isDue: (code: string) => boolean,
): EngineRows {
  const rows = createRows(statements, numbering);
  const ahead = createReadAhead(statements, numbering, isDue);
  const definitions = new Map<number, string>();
  /** By event and key: undefined if there is no such contribution. */
  const known = new Map<number, Map<string, KeyedContribution | undefined>>();
  const unsaved = new Map<string, { eventId: number; contribution: KeyedContribution }>();
  const unsavedEvents = new Map<number, readonly QueryValue[]>();

  const knownOf = (eventId: number) => {
    const ofEvent = known.get(eventId) ?? new Map<string, KeyedContribution | undefined>();
    known.set(eventId, ofEvent);
    return ofEvent;
  };

  function write(): void {
    if (unsaved.size > 0) {
      // By key: rows in the order of their arrival would tell that order.
      const sorted = [...unsaved.values()].toSorted((one, other) =>
        Buffer.compare(one.contribution.key, other.contribution.key),
      );
      unsaved.clear();
      const values = sorted.map(({ eventId, contribution }) => [
        eventId,
        ...rowFromContribution(contribution, numbering),
      ]);
      statements.saveContributions.run(...columnsOf(values));
    }
    if (unsavedEvents.size === 0) return;
    const values = [...unsavedEvents.values()];
    unsavedEvents.clear();
    statements.updateEvents.run(...columnsOf(values));
  }

  function recordOf(row: EventRow) {
    const [id, code, definition] = row;
    definitions.set(id, definition);
    const named = loaded.contributions.get(code);
    if (named && !known.has(id)) {
      const ofEvent = knownOf(id);
      for (const [text, found] of named) {
        ofEvent.set(text, found && contributionFromRow(found, numbering));
      }
    }
    const record = recordFromRow(row);
    ahead.note(id, code, record.counters.pending);
    return record;
  }

  return {
    ...rows,

    findEvent(code) {
      if (!loaded.events.has(code)) throw new MissingEvent(code);
      // One that was not there may have been created since, by this group.
      const row = loaded.events.get(code) ?? (statements.lockEvent.get(code) as unknown);
      return row ? recordOf(row as EventRow) : undefined;
    },

    updateEvent(record) {
      const [definition, ...values] = valuesOfRecord(record);
      const changed = definition === definitions.get(record.id) ? null : definition;
      unsavedEvents.set(record.id, [changed, ...values, record.id]);
      database.defer(write);
    },

    findContribution(eventId, key) {
      const ofEvent = knownOf(eventId);
      const text = keyText(key);
      if (!ofEvent.has(text)) ofEvent.set(text, rows.findContribution(eventId, key));
      return ofEvent.get(text);
    },

    saveContribution(eventId, contribution) {
      const text = keyText(contribution.key);
      knownOf(eventId).set(text, contribution);
      unsaved.set(`${eventId} ${text}`, { eventId, contribution });
      ahead.noteSaved(eventId);
      database.defer(write);
    },

    pendingContributions(eventId, from, maxCount) {
      const all = from === firstKey && ahead.pending(eventId, maxCount, knownOf(eventId));
      return all || rows.pendingContributions(eventId, from, maxCount);
    },

    readPublicSums: (eventId) => ahead.publicSums(eventId) ?? rows.readPublicSums(eventId),

    savePublicSums(eventId, publicSums) {
      rows.savePublicSums(eventId, publicSums);
      ahead.savePublicSums(eventId, publicSums);
    },

    settlePending(eventId, batch, range) {
      rows.settlePending(eventId, batch, range);
      ahead.forget(eventId);
      const ofEvent = knownOf(eventId);
      for (const [text, contribution] of ofEvent) {
        if (!contribution || !isPending(contribution) || !isInRange(contribution, range)) continue;
        ofEvent.set(text, {
          ...contribution,
          published: contribution.current,
          batch,
          standsOut: 0,
        });
      }
    },

    deleteContribution(eventId, key) {
      const text = keyText(key);
      unsaved.delete(`${eventId} ${text}`);
      knownOf(eventId).set(text, undefined);
      ahead.forget(eventId);
      rows.deleteContribution(eventId, key);
    },

    eraseContributions(eventId, maxRows) {
      known.delete(eventId);
      ahead.forget(eventId);
      return rows.eraseContributions(eventId, maxRows);
    },
  };
}
