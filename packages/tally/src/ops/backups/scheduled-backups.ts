import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { checksumPath } from "./checksum.ts";
import { backupName, backupTimeMs, outdatedBackups } from "./backup-names.ts";
import type { BackupJob } from "./run-backup-job.ts";

/** The number of erasures, which only grows. Throws for a backup of a version that did not count them. */
function countErased(path: string): number {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    return Number(database.prepare("SELECT count FROM erasure").get()?.count);
  } finally {
    database.close();
  }
}

/** Whether a backup contains what the database has erased, or cannot be read. */
function isBeforeErasure(path: string, erased: number): boolean {
  try {
    return countErased(path) < erased;
  } catch {
    return true;
  }
}

const isPartial = (name: string): boolean =>
  name.endsWith(".partial") && backupTimeMs(name.slice(0, -".partial".length)) !== undefined;

const checksumEnd = checksumPath("");

/** Whether a file of the folder is the checksum of a backup that is not there. */
function isOrphanChecksum(name: string, folder: string): boolean {
  const backup = name.slice(0, -checksumEnd.length);
  const isChecksum = name.endsWith(checksumEnd) && backupTimeMs(backup) !== undefined;
  return isChecksum && !existsSync(join(folder, backup));
}

/**
 * Writes a backup each hour to a folder. After contributions were erased from the database, a new backup is written at
 * once, and the earlier ones are removed. `write` writes and verifies one of them, which takes seconds.
 */
export function createScheduledBackups(
  databasePath: string,
  folder: string,
  clock: () => number,
  write: (job: BackupJob) => Promise<void>,
) {
  let lastErased = 0;
  const names = (): string[] =>
    readdirSync(folder)
      .filter((name) => backupTimeMs(name) !== undefined)
      .toSorted();
  return {
    /** The hour of the newest backup; undefined if there is none. */
    lastAtMs(): number | undefined {
      const last = existsSync(folder) ? names().at(-1) : undefined;
      return last === undefined ? undefined : backupTimeMs(last);
    },

    /** Writes the backup of this hour if it is missing, and removes outdated backups. */
    async run(): Promise<void> {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      for (const name of readdirSync(folder)) {
        // Left by a copy or a removal that was interrupted.
        if (isPartial(name) || isOrphanChecksum(name, folder)) rmSync(join(folder, name));
      }
      const erased = countErased(databasePath);
      // `lastErased` is 0 at the start, so that an erasure is completed that an earlier process left undone.
      const stale =
        erased > lastErased
          ? names().filter((name) => isBeforeErasure(join(folder, name), erased))
          : [];
      const present = backupName(clock());
      const isDue = stale.includes(present) || !existsSync(join(folder, present));
      const previous = names().findLast((name) => name !== present && !stale.includes(name));
      if (isDue) {
        await write({
          databasePath,
          file: join(folder, present),
          ...(previous && { previous: join(folder, previous) }),
        });
      }
      const outdated = outdatedBackups(names(), clock());
      for (const name of new Set([...stale, ...outdated])) {
        if (name === present) continue;
        // A large file takes a while to remove.
        await rm(join(folder, name));
        rmSync(checksumPath(join(folder, name)), { force: true });
      }
      lastErased = erased;
    },
  };
}

export type ScheduledBackups = ReturnType<typeof createScheduledBackups>;
