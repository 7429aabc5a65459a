import { sumsFromText, sumsToText } from "../../publication/sums-text.ts";
import { zeroSums } from "../../publication/zero-sums.ts";
import type { EngineRows } from "../engine-rows.ts";
import { contributionColumns, contributionFromRow } from "./contribution-row.ts";
import { recordFromRow } from "./event-row.ts";
import type { BatchRow, ContributionRow, EventRow, Statements } from "./sqlite-statements.ts";

const contributionsFromRows = (rows: unknown[]) =>
  (rows as ContributionRow[]).map(contributionFromRow);

/** Events, contributions and batches in the tables of a SQLite database. */
export const createSqliteRows = (statements: Statements): EngineRows => ({
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
    return row && contributionFromRow(row);
  },

  saveContribution(eventId, contribution) {
    statements.saveContribution.run(eventId, ...contributionColumns(contribution));
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
});
