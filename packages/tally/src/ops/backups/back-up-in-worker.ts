import { Worker } from "node:worker_threads";
import type { BackupJob } from "./run-backup-job.ts";

/** Writes each backup in a worker, so that this thread goes on answering requests. `script` is the worker's program. */
export const backUpInWorker =
  (script: URL) =>
  (job: BackupJob): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(script, { workerData: job });
      worker.once("error", reject);
      worker.once("exit", (code) => {
        if (code === 0) resolve();
        else reject(new Error(`the backup ended with code ${code}`));
      });
    });
