import { once } from "node:events";
import { DatabaseSync } from "node:sqlite";
import { Worker } from "node:worker_threads";
import { pagesToCheckpoint } from "./pages-to-checkpoint.ts";

/** A few milliseconds of work. */
const fewPages = 200;
/** With a log of 16 MB, a page that many contributions touch is written to the database once. */
const manyPages = 4000;

/**
 * Moves the write-ahead log into the database on a thread of its own: it takes as long as the disk needs to store
 * thousands of scattered pages. `script` is that thread's program.
 */
export function createCheckpoints(databasePath: string, script: URL) {
  let database: DatabaseSync | undefined;
  let worker: Worker | undefined;
  let running: Promise<void> | undefined;

  async function move(): Promise<void> {
    if (!worker) {
      worker = new Worker(script, { workerData: databasePath });
      worker.unref();
    }
    worker.postMessage(fewPages);
    await once(worker, "message");
    // SQLite starts the log anew only once all of it was moved. Nothing is written during this synchronous call.
    database!.exec("PRAGMA wal_checkpoint(PASSIVE)");
  }

  /** Leaves few pages in the log, if there are more than `maxPages`. */
  async function shorten(maxPages = fewPages): Promise<void> {
    database ??= new DatabaseSync(databasePath);
    if (pagesToCheckpoint(database) <= maxPages) return;
    running ??= move().finally(() => (running = undefined));
    await running;
  }

  return {
    shorten,
    shortenIfLong: (): Promise<void> => shorten(manyPages),

    async stop(): Promise<void> {
      await running;
      await worker?.terminate();
      database?.close();
    },
  };
}

export type Checkpoints = ReturnType<typeof createCheckpoints>;
