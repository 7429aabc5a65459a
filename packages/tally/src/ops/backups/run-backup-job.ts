import { backUp } from "./back-up.ts";
import { holdBackNewest } from "./hold-back-newest.ts";

/** `previous` is the backup before it, if there is one. */
export type BackupJob = { databasePath: string; file: string; previous?: string };

/** Writes one scheduled backup. Blocks the thread for seconds, so a server runs it in a worker. */
export async function runBackupJob({ databasePath, file, previous }: BackupJob): Promise<void> {
  await backUp(databasePath, file, (copy) => holdBackNewest(copy, previous));
}
