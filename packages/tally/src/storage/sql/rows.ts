import {
  changeToText,
  noPublicSums,
  publicSumsFromText,
  publicSumsToText,
} from "../../publication/public-sums.ts";
import type { EngineRows } from "../engine-rows.ts";
import { batchFromRow } from "./batch-row.ts";
import { contributionFromRow } from "./contribution-row.ts";
import { recordFromRow } from "./event-row.ts";
import type { BatchRow, ContributionRow, EventRow, Statements } from "./statements.ts";
import type { TotalsNumbering } from "./totals-numbering.ts";

/** What each engine writes in its own way, since every contribution needs it. */
type OwnWrites = "updateEvent" | "saveContribution";

/** Events, contributions and batches in their tables. */
export function createRows(
  statements: Statements,
  numbering: TotalsNumbering,
): Omit<EngineRows, OwnWrites> {
  const contributionsFromRows = (rows: unknown[]) =>
    (rows as ContributionRow[]).map((row) => contributionFromRow(row, numbering));
  return {
    findEvent(code) {
      const row = statements.eventByCode.get(code) as unknown as EventRow | undefined;
      return row && recordFromRow(row);
    },

    findContribution(eventId, key) {
      const row = statements.contribution.get(eventId, key) as unknown as
        | ContributionRow
        | undefined;
      return row && contributionFromRow(row, numbering);
    },

    pendingContributions: (eventId, from, maxCount) =>
      contributionsFromRows(
        statements.waitingContributions.all(eventId, "pending", from, maxCount),
      ),

    settlePending(eventId, batch, { from, before }) {
      statements.settlePending.run(batch, eventId, from, before);
    },

    contributionsAboveLimit: (eventId, from, maxCount) =>
      contributionsFromRows(statements.waitingContributions.all(eventId, "held", from, maxCount)),

    contributionsOfBatch: (eventId, batch, { from, before }) =>
      contributionsFromRows(statements.contributionsOfBatch.all(eventId, from, before, batch)),

    eraseContributions: (eventId, maxRows) =>
      Number(statements.eraseContributions.run(eventId, maxRows).changes),

    readPublicSums(eventId) {
      const row = statements.publicSums.get(eventId);
      return row ? publicSumsFromText(String(row.sums)) : noPublicSums;
    },

    savePublicSums(eventId, publicSums) {
      statements.savePublicSums.run(eventId, publicSumsToText(publicSums));
    },

    batches: (eventId, after, maxCount) =>
      (statements.batches.all(eventId, after, maxCount) as BatchRow[]).map(batchFromRow),

    isBatchVoided: (eventId, n) => statements.batchVoiding.get(eventId, n) !== undefined,

    insertBatch(eventId, { n, day, participations, contributions, levels, change, voids }) {
      statements.insertBatch.run(
        eventId,
        n,
        day,
        participations,
        contributions,
        JSON.stringify(levels),
        changeToText(change),
        voids?.batch ?? null,
        voids?.reason ?? null,
      );
    },
  };
}
