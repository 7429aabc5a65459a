import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { backUp } from "./back-up.ts";
import { backupName, backupTimeMs, outdatedBackups } from "./backup-names.ts";

/** Events whose rows were erased. Events never leave a database, so it only grows. */
function countErased(path: string): number {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const row = database
      .prepare("SELECT count(*) AS erased FROM event WHERE erased_on IS NOT NULL")
      .get();
    return Number(row?.erased);
  } finally {
    database.close();
  }
}

/** Whether a backup still holds rows that the database has erased, or cannot show that it does not. */
function isBeforeErasure(path: string, erased: number): boolean {
  try {
    return countErased(path) < erased;
  } catch {
    return true;
  }
}

const isPartial = (name: string): boolean =>
  name.endsWith(".partial") && backupTimeMs(name.slice(0, -".partial".length)) !== undefined;

/**
 * A backup each hour in a folder of their own. Rows that were erased from the database leave the backups at once:
 * a fresh one is written, and those from before are removed.
 */
export function createScheduledBackups(databasePath: string, folder: string, clock: () => number) {
  let lastErased = 0;
  const names = (): string[] =>
    readdirSync(folder)
      .filter((name) => backupTimeMs(name) !== undefined)
      .toSorted();
  return {
    /** When the newest backup was made, to the hour; undefined while there is none. */
    lastAtMs(): number | undefined {
      const last = existsSync(folder) ? names().at(-1) : undefined;
      return last === undefined ? undefined : backupTimeMs(last);
    },

    /** Does what is due: writes the backup of this hour, and removes what has been kept long enough. */
    async run(): Promise<void> {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      for (const name of readdirSync(folder)) {
        // What a copy left that was ended in the middle.
        if (isPartial(name)) rmSync(join(folder, name));
      }
      const erased = countErased(databasePath);
      // Zero at the start of the process, so that what was left undone before it ended is done now.
      const stale =
        erased > lastErased
          ? names().filter((name) => isBeforeErasure(join(folder, name), erased))
          : [];
      const present = backupName(clock());
      const isDue = stale.includes(present) || !existsSync(join(folder, present));
      if (isDue) await backUp(databasePath, join(folder, present));
      const outdated = outdatedBackups(names(), clock());
      for (const name of new Set([...stale, ...outdated])) {
        if (name !== present) rmSync(join(folder, name));
      }
      lastErased = erased;
    },
  };
}

export type ScheduledBackups = ReturnType<typeof createScheduledBackups>;
