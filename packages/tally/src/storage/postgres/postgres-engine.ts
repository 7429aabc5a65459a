import type { Pool } from "pg";
import type { BatchPace } from "../publishing/batch-pace.ts";
import { createRows } from "../sql/rows.ts";
import type { TotalsNumbering } from "../sql/totals-numbering.ts";
import { createTransaction, type Transaction } from "../transaction.ts";
import { commitQuery, isConflict, orUnavailable, plainQuery, sendOn } from "./connection.ts";
import { createAsyncGroupCommit, type Job } from "./group-commit.ts";
import { createGroupRows, MissingEvent } from "./group-rows.ts";
import { loadRows } from "./load-rows.ts";
import type { PostgresStatements } from "./postgres-statements.ts";
import type { PublisherSlots } from "./publisher-slots.ts";
import type { ReplayDatabase } from "./replay-database.ts";
import type { WriteSession } from "./write-session.ts";

/** A group that was ended because two processes waited for each other is tried again so many times. */
const maxConflicts = 5;

const beginReading = plainQuery("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
const beginWriting = plainQuery("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE");

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

  const writeOnce = (jobs: readonly Job[], codes: ReadonlySet<string>): Promise<unknown[]> =>
    session.use(async (send) => {
      const nowMs = clock();
      const isDue = (code: string): boolean => groupPace.isDue(code, nowMs);
      const needs = jobs.flatMap((job) => job.needs ?? []);
      const work = () => {
        const loaded = loadRows(statements, [...codes], needs);
        const rows = createGroupRows(database, statements, numbering, loaded, isDue);
        const transaction = createTransaction(rows, nowMs, groupPace);
        const answers = applyAll(jobs, transaction);
        transaction.finish();
        const changed = [...transaction.touched].map(({ event }) => event.code);
        return { changed, results: answers.map((answer) => answer()) };
      };
      const { changed, results } = await database.perform(send, beginWriting, work, commitQuery);
      // In a microtask, so that an error in a listener cannot look like a failed commit.
      queueMicrotask(() => onCommit(changed));
      return results;
    });

  async function write(jobs: readonly Job[]): Promise<unknown[]> {
    const codes = new Set(jobs.flatMap(({ needs }) => needs?.codes ?? []));
    for (let conflicts = 0; ;) {
      try {
        return await writeOnce(jobs, codes);
      } catch (error) {
        if (error instanceof MissingEvents) for (const code of error.codes) codes.add(code);
        else if (isConflict(error) && conflicts < maxConflicts) conflicts += 1;
        else throw error;
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
        const result = await database.perform(sendOn(client), beginReading, work, commitQuery);
        hasFailed = false;
        return result;
      } finally {
        // What failed leaves a transaction, which ends with its connection.
        client.release(hasFailed);
      }
    },
  };
}

/** Thrown out of a group of writes that starts again with locks of these events. */
class MissingEvents extends Error {
  override name = "MissingEvents";
  readonly codes: ReadonlySet<string>;
  constructor(codes: ReadonlySet<string>) {
    super("events were not locked");
    this.codes = codes;
  }
}

/**
 * Applies all operations, or finds out which events they need beside those that are locked: locks are taken for a whole
 * group at once and in one order, so that two processes do not wait for each other.
 */
function applyAll(jobs: readonly Job[], transaction: Transaction): (() => unknown)[] {
  const missing = new Set<string>();
  const answers: (() => unknown)[] = [];
  for (const { operation } of jobs) {
    try {
      answers.push(operation(transaction));
    } catch (error) {
      if (error instanceof MissingEvent) missing.add(error.code);
      else if (missing.size === 0) throw error;
      else break;
    }
  }
  if (missing.size > 0) throw new MissingEvents(missing);
  return answers;
}

const noWrites = {
  updateEvent: () => refuse(),
  saveContribution: () => refuse(),
};
function refuse(): never {
  throw new Error("a write in a reading");
}
