import type { Pool } from "pg";
import type { BatchPace } from "../publishing/batch-pace.ts";
import { createRows } from "../sql/rows.ts";
import type { TotalsNumbering } from "../sql/totals-numbering.ts";
import { createTransaction, type Transaction } from "../transaction.ts";
import { isConflict, orUnavailable, plainQuery, sendOn } from "./connection.ts";
import { createAsyncGroupCommit, type Job } from "./group-commit.ts";
import { createGroupRows } from "./group-rows.ts";
import { loadRows } from "./load-rows.ts";
import type { PostgresStatements } from "./postgres-statements.ts";
import type { PublisherSlots } from "./publisher-slots.ts";
import type { ReplayDatabase } from "./replay-database.ts";
import type { WriteSession } from "./write-session.ts";

/** A group that was ended because two processes waited for each other is tried again so many times. */
const maxConflicts = 5;

const beginReading = plainQuery("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
const beginWriting = plainQuery("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");
const commit = plainQuery("COMMIT");

type Options = {
  session: WriteSession;
  pool: Pool;
  database: ReplayDatabase;
  statements: PostgresStatements;
  numbering: TotalsNumbering;
  slots: PublisherSlots;
  pace: BatchPace;
  clock: () => number;
  /** Receives the codes of the events that a group of writes changed. */
  onCommit: (codes: string[]) => void;
};

/** Transactions of a PostgreSQL database: groups of writes on one connection, readings on others. */
export function createPostgresEngine(options: Options) {
  const { session, pool, database, statements, numbering, slots, pace, clock, onCommit } = options;
  const readRows = createRows(statements, numbering);
  const groupPace = slots.paceOf(database, statements, pace);

  const writeOnce = (jobs: readonly Job[]): Promise<unknown[]> =>
    session.use(async (send) => {
      const nowMs = clock();
      const isDue = (code: string): boolean => groupPace.isDue(code, nowMs);
      const needs = jobs.flatMap((job) => job.needs ?? []);
      const work = () => {
        const loaded = loadRows(statements, needs);
        const rows = createGroupRows(database, statements, numbering, loaded, isDue);
        const transaction = createTransaction(rows, nowMs, groupPace);
        const answers = jobs.map(({ operation }) => operation(transaction));
        transaction.finish();
        const codes = [...transaction.touched].map(({ event }) => event.code);
        return { codes, results: answers.map((answer) => answer()) };
      };
      const { codes, results } = await database.perform(send, beginWriting, work, commit);
      // In a microtask, so that an error in a listener cannot look like a failed commit.
      queueMicrotask(() => onCommit(codes));
      return results;
    });

  async function write(jobs: readonly Job[]): Promise<unknown[]> {
    for (let conflicts = 0; ; conflicts += 1) {
      try {
        return await writeOnce(jobs);
      } catch (error) {
        if (!isConflict(error) || conflicts === maxConflicts) throw error;
      }
    }
  }

  return {
    ...createAsyncGroupCommit(write),

    /** Reads in one snapshot, which no write waits for. */
    async read<Result>(reading: (transaction: Transaction) => Result): Promise<Result> {
      const client = await orUnavailable(pool.connect());
      let hasFailed = true;
      try {
        const nowMs = clock();
        const work = () => reading(createTransaction({ ...readRows, ...noWrites }, nowMs, pace));
        const result = await database.perform(sendOn(client), beginReading, work, commit);
        hasFailed = false;
        return result;
      } finally {
        // What failed leaves a transaction, which ends with its connection.
        client.release(hasFailed);
      }
    },
  };
}

const noWrites = {
  updateEvent: () => refuse(),
  saveContribution: () => refuse(),
};
function refuse(): never {
  throw new Error("a write in a reading");
}
