import { workerData } from "node:worker_threads";
import { type BackupJob, runBackupJob } from "./run-backup-job.ts";

await runBackupJob(workerData as BackupJob);
