import type { StoreAccess } from "../store-access.ts";
import type { PostgresStatements } from "./postgres-statements.ts";

type Options = Pick<StoreAccess, "run" | "read"> & {
  statements: PostgresStatements;
  /** Runs a statement outside of transactions. */
  query: (text: string) => Promise<unknown>;
  /** Whether the user of the database may have it remove the log. */
  mayEmptyLog: boolean;
};

/**
 * Rewrites the tickets and the contributions of guarded events in the order of their keys and in one transaction. Before,
 * the place of a row in its table, and the transaction that wrote it (`xmin`), tell the order in which tickets were used
 * and contributions arrived, and so perhaps who sent what. The write-ahead log tells it too: it goes on in a new file, and
 * a checkpoint removes the ones before.
 */
export function createShuffling({ run, read, statements, query, mayEmptyLog }: Options) {
  // An earlier process may have stopped in between.
  let isLogFull = mayEmptyLog;

  const shuffle = (code: string): Promise<boolean> =>
    run((transaction) => {
      const id = transaction.find(code)?.id;
      const isOrdered = id !== undefined && statements.writtenApart.get(id)?.is_apart === 1;
      if (isOrdered) {
        statements.rewriteContributions.run(id);
        statements.rewriteTickets.run(id);
      }
      return () => isOrdered;
    });

  return async (): Promise<void> => {
    const guarded = await read(() => statements.guardedCodes.all());
    let isShuffled = false;
    for (const { code } of guarded) if (await shuffle(String(code))) isShuffled = true;
    // The rows as they were before stay in the tables until then.
    if (isShuffled) {
      isLogFull = mayEmptyLog;
      await query("VACUUM contribution, ticket");
    }
    if (!isLogFull) return;
    await query("SELECT pg_switch_wal()");
    await query("CHECKPOINT");
    isLogFull = false;
  };
}
