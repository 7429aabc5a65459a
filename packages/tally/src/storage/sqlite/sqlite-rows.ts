import type { EngineRows } from "../engine-rows.ts";
import { rowFromContribution } from "../sql/contribution-row.ts";
import { valuesOfRecord } from "../sql/event-row.ts";
import { createRows } from "../sql/rows.ts";
import type { TotalsNumbering } from "../sql/totals-numbering.ts";
import type { SqliteStatements } from "./sqlite-statements.ts";

/** The rows of a SQLite database, each written by a statement of its own. */
export const createSqliteRows = (
  statements: SqliteStatements,
  numbering: TotalsNumbering,
): EngineRows => ({
  ...createRows(statements, numbering),

  updateEvent(record) {
    statements.updateEvent.run(...valuesOfRecord(record), record.id);
  },

  saveContribution(eventId, contribution) {
    statements.saveContribution.run(eventId, ...rowFromContribution(contribution, numbering));
  },
});
