import { keyText } from "../../keys/key-text.ts";
import { isPending } from "../../publication/stored-contribution.ts";
import type { EngineRows, KeyedContribution } from "../engine-rows.ts";
import { firstKey, type KeyRange } from "../key-ranges.ts";
import { contributionFromRow } from "../sql/contribution-row.ts";
import { recordFromRow, valuesOfRecord } from "../sql/event-row.ts";
import { createRows } from "../sql/rows.ts";
import type { EventRow } from "../sql/statements.ts";
import type { TotalsNumbering } from "../sql/totals-numbering.ts";
import type { LoadedRows } from "./load-rows.ts";
import type { PostgresStatements } from "./postgres-statements.ts";
import { createReadAhead } from "./read-ahead.ts";
import type { ReplayDatabase } from "./replay-database.ts";
import { UnsavedRows } from "./unsaved-rows.ts";

/** Thrown through a group of writes: it has to start again with a lock of this event. */
export class MissingEvent extends Error {
  override name = "MissingEvent";
  readonly code: string;
  constructor(code: string) {
    super(`the event ${code} was not locked`);
    this.code = code;
  }
}

/** The contributions of one event by the text of their key: undefined if there is no such contribution. */
type Known = Map<string, KeyedContribution | undefined>;

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
  const known = new Map<number, Known>();
  const unsaved = new UnsavedRows(statements, numbering);
  const writeLater = () => database.defer(() => unsaved.write());

  const knownOf = (eventId: number): Known => {
    const ofEvent: Known = known.get(eventId) ?? new Map();
    known.set(eventId, ofEvent);
    return ofEvent;
  };

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
      unsaved.addEvent(record.id, [changed, ...values, record.id]);
      writeLater();
    },

    findContribution(eventId, key) {
      const ofEvent = knownOf(eventId);
      const text = keyText(key);
      if (!ofEvent.has(text)) ofEvent.set(text, rows.findContribution(eventId, key));
      return ofEvent.get(text);
    },

    saveContribution(eventId, contribution) {
      knownOf(eventId).set(keyText(contribution.key), contribution);
      unsaved.addContribution(eventId, contribution);
      ahead.noteSaved(eventId);
      writeLater();
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
      settleKnown(knownOf(eventId), batch, range);
    },

    eraseContributions(eventId, maxRows) {
      known.delete(eventId);
      ahead.forget(eventId);
      return rows.eraseContributions(eventId, maxRows);
    },
  };
}

const isInRange = ({ key }: KeyedContribution, { from, before }: KeyRange): boolean =>
  Buffer.compare(key, from) >= 0 && Buffer.compare(key, before) < 0;

/** Changes the known contributions as a batch changed them in the table. */
function settleKnown(known: Known, batch: number, range: KeyRange): void {
  for (const [text, contribution] of known) {
    if (!contribution || !isPending(contribution) || !isInRange(contribution, range)) continue;
    known.set(text, { ...contribution, published: contribution.current, batch, standsOut: 0 });
  }
}
