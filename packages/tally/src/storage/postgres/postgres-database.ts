import type { Pool } from "pg";
import type { Connection, Database, Query } from "../database.ts";
import type { TotalsNumbering } from "../totals-numbering.ts";
import { isConflict, orUnavailable, queryOn } from "./connection.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import type { WriteSession } from "./write-session.ts";

/** A transaction that was ended because two processes waited for each other is tried again so many times. */
const maxConflicts = 5;

export type PostgresDatabase = Database & { countCommits: () => number };

/** A PostgreSQL database: transactions on one connection, readings on those of a pool. */
export function createPostgresDatabase(
  pool: Pool,
  session: WriteSession,
  numbering: TotalsNumbering,
): PostgresDatabase {
  let commits = 0;
  const over = (query: Query): Connection => ({ query, dialect: postgresDialect, numbering });
  return {
    ...over(queryOn(pool)),

    async snapshot(work) {
      const client = await orUnavailable(pool.connect());
      const query = queryOn(client);
      let hasFailed = true;
      try {
        await query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        const result = await work(over(query));
        await query("COMMIT");
        hasFailed = false;
        return result;
      } finally {
        // What failed leaves a transaction, which ends with its connection.
        client.release(hasFailed);
      }
    },

    async transaction<Result>(work: (db: Connection) => Promise<Result>): Promise<Result> {
      for (let conflicts = 0; ; conflicts += 1) {
        try {
          const result = await session.transaction((query) => work(over(query)));
          commits += 1;
          return result;
        } catch (error) {
          if (!isConflict(error) || conflicts >= maxConflicts) throw error;
        }
      }
    },

    countCommits: () => commits,
  };
}
