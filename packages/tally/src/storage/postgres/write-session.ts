import { Client } from "pg";
import { commitQuery, connectionConfig, orUnavailable, plainQuery, sendOn } from "./connection.ts";
import { StorageUnavailable } from "../store.ts";
import type { Query, QueryResult, SendQuery } from "./replay-database.ts";

/** Longer than any commit takes whose standby is there. */
const maxCommitMs = 30_000;

/** Commits of this database that wait for a standby for longer than a moment. */
const unconfirmed = plainQuery(
  `SELECT 1 FROM pg_stat_activity WHERE usename = current_user AND wait_event = 'SyncRep'
   AND state_change < now() - interval '5 seconds' LIMIT 1`,
);

function withinLimit<Result>(committing: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new StorageUnavailable("the commit is not confirmed")),
      maxCommitMs,
    );
    void committing.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * The connection on which this process writes, one transaction after another. It holds the locks of the events that this
 * process publishes, so it is the same one until it breaks; the next transaction then opens another.
 */
export function createWriteSession(url: string, onBreak: () => void) {
  let client: Client | undefined;

  function drop(broken: Client): void {
    if (client !== broken) return;
    client = undefined;
    onBreak();
    // It may be half open, and its end is of no interest.
    broken.end().catch(() => undefined);
  }

  async function connect(): Promise<Client> {
    if (client) return client;
    const opened = new Client(connectionConfig(url));
    // Also while nothing is written: a server that restarts closes its connections.
    opened.on("error", () => drop(opened));
    opened.on("end", () => drop(opened));
    await orUnavailable(opened.connect());
    // Each attempt would leave one more connection that waits, until there are none left to read with.
    const { rows } = await sendOn(opened)(unconfirmed);
    if (rows.length > 0) {
      await opened.end();
      throw new StorageUnavailable("an earlier commit is not confirmed");
    }
    client = opened;
    return opened;
  }

  /** Commits, and fails if a standby that has to confirm the commit may not have it. */
  async function commit(used: Client, query: Query): Promise<QueryResult> {
    let isUnsure = false;
    // PostgreSQL reports success after it was told to wait no longer for a standby.
    const note = ({ severity }: { severity?: string | undefined }) =>
      (isUnsure ||= severity === "WARNING");
    used.on("notice", note);
    try {
      const result = await withinLimit(sendOn(used)(query));
      if (isUnsure) throw new StorageUnavailable("the commit is not confirmed");
      return result;
    } finally {
      used.off("notice", note);
    }
  }

  return {
    /** `transact` begins and commits. If it fails, what it began is rolled back. */
    async use<Result>(transact: (send: SendQuery) => Promise<Result>): Promise<Result> {
      const used = await connect();
      const send: SendQuery = (query) =>
        query.text === commitQuery.text ? commit(used, query) : sendOn(used)(query);
      try {
        return await transact(send);
      } catch (error) {
        // The next connection may lead to another server, if this one stopped or takes no writes any more.
        if (error instanceof StorageUnavailable) drop(used);
        // A commit that failed has rolled back.
        else if (used.getTransactionStatus() !== "I") {
          await send(plainQuery("ROLLBACK")).catch(() => drop(used));
        }
        throw error;
      }
    },

    async close(): Promise<void> {
      const open = client;
      client = undefined;
      await open?.end().catch(() => undefined);
    },
  };
}

export type WriteSession = ReturnType<typeof createWriteSession>;
