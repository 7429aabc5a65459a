import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import { pagesToCheckpoint } from "./pages-to-checkpoint.ts";

/** What writers add during one pass is left to the next. */
const maxPasses = 5;

const database = new DatabaseSync(workerData as string);
parentPort!.on("message", (enoughPages: number) => {
  for (let pass = 0; pass < maxPasses; pass += 1) {
    database.exec("PRAGMA wal_checkpoint(PASSIVE)");
    if (pagesToCheckpoint(database) <= enoughPages) break;
  }
  parentPort!.postMessage("done");
});
