import { Client } from "pg";
import { type Query, StorageUnavailable } from "../database.ts";
import { orUnavailable, queryOn, writeConfig } from "./connection.ts";

/** Longer than any commit takes whose standby is there. */
const maxCommitMs = 30_000;

/** Commits of this database that wait for a standby for longer than a moment. */
const unconfirmed = `SELECT 1 FROM pg_stat_activity
  WHERE usename = current_user AND wait_event = 'SyncRep'
    AND state_change < now() - interval '5 seconds' LIMIT 1`;

function withinLimit<Result>(committing: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new StorageUnavailable("the commit is not confirmed")),
      maxCommitMs,
    );
    void committing.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Commits, and fails if a standby that has to confirm the commit may not have it. */
async function commit(client: Client): Promise<void> {
  let isUnsure = false;
  // PostgreSQL reports success after it was told to wait no longer for a standby.
  const note = ({ severity }: { severity?: string | undefined }) =>
    (isUnsure ||= severity === "WARNING");
  client.on("notice", note);
  try {
    await withinLimit(queryOn(client)("COMMIT"));
    if (isUnsure) throw new StorageUnavailable("the commit is not confirmed");
  } finally {
    client.off("notice", note);
  }
}

/**
 * A connection on which this process writes, one transaction after another. It is the same one until it breaks; the next
 * transaction then opens another.
 */
export class WriteSession {
  readonly #url: string;
  readonly #onBreak: () => void;
  #client: Client | undefined;
  /** Ends once all transactions so far have ended. */
  #last: Promise<unknown> = Promise.resolve();

  /** `onBreak` is called once the locks that the connection held are gone. */
  constructor(url: string, onBreak: () => void = () => undefined) {
    this.#url = url;
    this.#onBreak = onBreak;
  }

  /** If it fails, what the transaction wrote is rolled back. */
  transaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result> {
    const done = this.#last.then(() => this.#transact(work));
    this.#last = done.catch(() => undefined);
    return done;
  }

  async close(): Promise<void> {
    await this.#last;
    const open = this.#client;
    this.#client = undefined;
    await open?.end().catch(() => undefined);
  }

  async #transact<Result>(work: (query: Query) => Promise<Result>): Promise<Result> {
    const client = await this.#connect();
    const query = queryOn(client);
    try {
      // Without READ WRITE, which a standby refuses by an error that says nothing of it: its first write names the reason.
      await query("BEGIN ISOLATION LEVEL READ COMMITTED");
      const result = await work(query);
      await commit(client);
      return result;
    } catch (error) {
      // The next connection may lead to another server, if this one stopped or takes no writes any more.
      if (error instanceof StorageUnavailable) this.#drop(client);
      // A commit that failed has rolled back.
      else if (client.getTransactionStatus() !== "I") {
        await query("ROLLBACK").catch(() => this.#drop(client));
      }
      throw error;
    }
  }

  async #connect(): Promise<Client> {
    if (this.#client) return this.#client;
    const opened = new Client(writeConfig(this.#url));
    // Also while nothing is written: a server that restarts closes its connections.
    opened.on("error", () => this.#drop(opened));
    opened.on("end", () => this.#drop(opened));
    await orUnavailable(opened.connect());
    // Each attempt would leave one more connection that waits, until there are none left to read with.
    if ((await queryOn(opened)(unconfirmed)).length > 0) {
      await opened.end();
      throw new StorageUnavailable("an earlier commit is not confirmed");
    }
    this.#client = opened;
    return opened;
  }

  #drop(broken: Client): void {
    if (this.#client !== broken) return;
    this.#client = undefined;
    this.#onBreak();
    // It may be half open, and its end is of no interest.
    broken.end().catch(() => undefined);
  }
}
