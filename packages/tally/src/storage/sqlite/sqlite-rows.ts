import { sumsFromText, sumsToText } from "../../publication/sums-text.ts";
import { zeroSums } from "../../publication/zero-sums.ts";
import type { EngineRows } from "../engine-rows.ts";
import { contributionColumns, contributionFromRow } from "./contribution-row.ts";
import { recordFromRow } from "./event-row.ts";
import type { BatchRow, ContributionRow, EventRow, Statements } from "./sqlite-statements.ts";
import type { TotalsNumbering } from "./totals-numbering.ts";

/** Events, contributions and batches in the tables of a SQLite database. */
export function createSqliteRows(statements: Statements, numbering: TotalsNumbering): EngineRows {
  const contributionsFromRows = (rows: unknown[]) =>
    (rows as ContributionRow[]).map((row) => contributionFromRow(row, numbering));
  return {
    findEvent(code) {
      const row = statements.eventByCode.get(code) as EventRow | undefined;
      return row && recordFromRow(row);
    },

    updateEvent({ event, closedOn, erasedOn, isSettled, hasRaisedCeilings, counters, id }) {
      const { batch, participations, pending, aboveLimit } = counters;
      statements.updateEvent.run(
        JSON.stringify(event),
        closedOn,
        erasedOn,
        Number(isSettled),
        Number(hasRaisedCeilings),
        batch,
        participations,
        pending,
        aboveLimit,
        id,
      );
    },

    findContribution(eventId, key) {
      const row = statements.contribution.get(eventId, key) as ContributionRow | undefined;
      return row && contributionFromRow(row, numbering);
    },

    saveContribution(eventId, contribution) {
      statements.saveContribution.run(eventId, ...contributionColumns(contribution, numbering));
    },

    pendingContributions: (eventId) =>
      contributionsFromRows(statements.waitingContributions.all(eventId, "pending")),

    contributionsAboveLimit: (eventId) =>
      contributionsFromRows(statements.waitingContributions.all(eventId, "held")),

    allContributions: (eventId) => contributionsFromRows(statements.contributions.all(eventId)),

    eraseContributions(eventId) {
      statements.eraseContributions.run(eventId);
    },

    readSums(eventId, batch) {
      const row = statements.batch.get(eventId, batch) as BatchRow | undefined;
      return row ? sumsFromText(row.sums) : zeroSums();
    },

    insertBatch(eventId, { n, day, participations, sums }) {
      statements.insertBatch.run(eventId, n, day, participations, sumsToText(sums));
    },
  };
}
