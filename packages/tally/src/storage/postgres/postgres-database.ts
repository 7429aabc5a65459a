import type { Pool } from "pg";
import type { Database, Query } from "../database.ts";
import { isConflict, orUnavailable, queryOn } from "./connection.ts";
import { postgresDialect } from "./postgres-dialect.ts";
import type { WriteSession } from "./write-session.ts";

/** A transaction that was ended because two processes waited for each other is tried again so many times. */
const maxConflicts = 5;

export type PostgresDatabase = Database & { countCommits: () => number };

/** A PostgreSQL database: transactions on one connection, readings on those of a pool. */
export function createPostgresDatabase(pool: Pool, session: WriteSession): PostgresDatabase {
  let commits = 0;
  return {
    dialect: postgresDialect,
    query: queryOn(pool),

    async snapshot(work) {
      const client = await orUnavailable(pool.connect());
      const query = queryOn(client);
      let hasFailed = true;
      try {
        await query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        const result = await work(query);
        await query("COMMIT");
        hasFailed = false;
        return result;
      } finally {
        // What failed leaves a transaction, which ends with its connection.
        client.release(hasFailed);
      }
    },

    async transaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result> {
      for (let conflicts = 0; ; conflicts += 1) {
        try {
          const result = await session.transaction(work);
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
