import { Client } from "pg";
import { connectionConfig, orUnavailable, plainQuery, sendOn } from "./connection.ts";
import { StorageUnavailable } from "../store.ts";
import type { SendQuery } from "./replay-database.ts";

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
    client = opened;
    return opened;
  }

  return {
    /** `transact` begins and commits. If it fails, what it began is rolled back. */
    async use<Result>(transact: (send: SendQuery) => Promise<Result>): Promise<Result> {
      const used = await connect();
      const send = sendOn(used);
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
