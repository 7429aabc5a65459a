import type { SqlDatabase, SqlValue } from "../sql/sql-database.ts";

export type QueryValue = SqlValue | readonly SqlValue[];
/** `isList`: rows are lists of values, not objects. */
export type Query = { text: string; values: readonly QueryValue[]; isList: boolean };
export type QueryResult = { rows: Record<string, SqlValue>[]; changes: number };
/** Sends a query at once, and resolves to its result. Results come in the order of the queries. */
export type SendQuery = (query: Query) => Promise<QueryResult>;

export type ReplayStatement = {
  get(...values: QueryValue[]): Record<string, SqlValue> | undefined;
  all(...values: QueryValue[]): Record<string, SqlValue>[];
  run(...values: QueryValue[]): { readonly changes: number };
  /** Reads rows once the returned function is called, so that several statements are sent together. */
  send(values: readonly QueryValue[]): () => Record<string, SqlValue>[];
};

type QueryStep = { query: Query; result: QueryResult | undefined };
type Step = QueryStep | { value: unknown };
type Attempt = { steps: Step[]; position: number; deferred: (() => void) | undefined };

/** Thrown through work that needs a result which has not arrived. */
class Suspension extends Error {
  override name = "Suspension";
}
// Thrown again and again: one instance is enough, because its stack is never read.
const suspension = new Suspension();

function writeDeferred(running: Attempt): void {
  const { deferred } = running;
  running.deferred = undefined;
  deferred?.();
}

/** `?` and `?1` become `$1`. */
function withDollars(sql: string): string {
  let count = 0;
  return sql.replace(/\?(\d*)/g, (_, number: string) => `$${number || (count += 1)}`);
}

/**
 * A database whose synchronous statements run over an asynchronous connection. Each statement of some work is a step. The
 * result of a step that is not known yet interrupts the work; once it has arrived, the work starts again from its first
 * line, and finds there the results of all steps so far. Writes are sent with the next step whose result is needed.
 *
 * The work has to do the same each time: it reads the clock and changes what outlives it within `once` only.
 */
export function createReplayDatabase() {
  let current: Attempt | undefined;

  function attempt(): Attempt {
    if (!current) throw new Error("a statement outside the work of a transaction");
    return current;
  }

  /** The next step: the known one, or else that of `make`. */
  function nextStep(running: Attempt, make: () => Step): Step {
    const known = running.steps[running.position];
    const step = known ?? make();
    if (!known) running.steps.push(step);
    running.position += 1;
    return step;
  }

  function queryStep(text: string, isList: boolean, values: readonly QueryValue[]): QueryStep {
    const running = attempt();
    writeDeferred(running);
    const step = nextStep(running, () => ({ query: { text, values, isList }, result: undefined }));
    if (!("query" in step) || step.query.text !== text) {
      throw new Error("work that started again did something else");
    }
    return step;
  }

  function resultOf({ result }: QueryStep): QueryResult {
    if (!result) throw suspension;
    return result;
  }

  function createStatement(sql: string, isList: boolean): ReplayStatement {
    const text = withDollars(sql);
    return {
      get: (...values) => resultOf(queryStep(text, isList, values)).rows[0],
      all: (...values) => resultOf(queryStep(text, isList, values)).rows,
      send(values) {
        const step = queryStep(text, isList, values);
        return () => resultOf(step).rows;
      },
      run(...values) {
        const step = queryStep(text, isList, values);
        return {
          get changes() {
            return resultOf(step).changes;
          },
        };
      },
    };
  }

  /** Returns undefined if the work was interrupted. */
  function tryOnce<Result>(steps: Step[], first: number, work: () => Result) {
    const running: Attempt = { steps, position: first, deferred: undefined };
    current = running;
    try {
      const result = work();
      writeDeferred(running);
      return { result };
    } catch (error) {
      if (error !== suspension) throw error;
      return;
    } finally {
      current = undefined;
    }
  }

  return {
    prepare: (sql: string): ReplayStatement => createStatement(sql, false),
    /** A statement whose rows are lists of values. */
    prepareList: (sql: string): ReplayStatement => createStatement(sql, true),

    /** Does something that must happen once, however often the work starts again. */
    once<Result>(effect: () => Result): Result {
      const step = nextStep(attempt(), () => ({ value: effect() }));
      if ("query" in step) throw new Error("work that started again did something else");
      return step.value as Result;
    },

    /** Puts off writes until the next statement, or until the end of the work. Replaces what was put off before. */
    defer(write: () => void): void {
      attempt().deferred = write;
    },

    /** Sends `begin`, does the work, and sends `end` together with its last writes. */
    async perform<Result>(
      send: SendQuery,
      begin: Query,
      work: () => Result,
      end: Query,
    ): Promise<Result> {
      const steps: Step[] = [{ query: begin, result: undefined }];
      let sentCount = 0;
      async function sendSteps(): Promise<void> {
        const unsent = steps.slice(sentCount).filter((step) => "query" in step);
        sentCount = steps.length;
        // All, since the connection is free only after the last of them.
        const results = await Promise.allSettled(unsent.map(({ query }) => send(query)));
        for (const [index, result] of results.entries()) {
          if (result.status === "rejected") throw result.reason;
          unsent[index]!.result = result.value;
        }
      }
      for (;;) {
        const done = tryOnce(steps, 1, work);
        if (done) steps.push({ query: end, result: undefined });
        await sendSteps();
        if (done) return done.result;
      }
    },
  } satisfies SqlDatabase & Record<string, unknown>;
}

export type ReplayDatabase = ReturnType<typeof createReplayDatabase>;
