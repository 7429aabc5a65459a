import { mkdirSync } from "node:fs";
import type { Text } from "@digital-cleanup/text";
import { backUpInWorker } from "../../ops/backups/back-up-in-worker.ts";
import {
  createScheduledBackups,
  type ScheduledBackups,
} from "../../ops/backups/scheduled-backups.ts";
import { createCheckpoints } from "../../ops/checkpoints/checkpoints.ts";
import { lockData } from "../../ops/data-lock.ts";
import { type MaintenanceTask, startMaintenance } from "../../ops/maintenance.ts";
import { recountFile } from "../../ops/recount-file.ts";
import { openDatabase } from "../../storage/sqlite/open-database.ts";
import { createSqliteStore } from "../../storage/sqlite/sqlite-store.ts";
import {
  databaseUrl,
  newDatabasePath,
  openServerDatabase,
  type Storage,
  UsageError,
} from "../settings.ts";

/** At so many pages SQLite moves the log on this thread, in case `checkpoints` cannot. */
const maxLogPagesBeside = 16_000;
const checkpointEveryMs = 250;

/** The storage of a server while it runs. */
type ServerStorage = Storage & {
  /** Undefined if the server makes no backups itself. */
  backups: ScheduledBackups | undefined;
  /** Starts what the storage itself has to do now and then. */
  start(reportError: (error: unknown) => void): void;
  close(): Promise<void>;
};

type Settings = { data: string; backups: string };

/** `directory` contains the built files of the program. */
export async function openServerStorage(
  settings: Settings,
  directory: URL,
  t: Text,
): Promise<ServerStorage> {
  const url = databaseUrl();
  return url ? openDatabaseStorage(url, settings, t) : openFolderStorage(settings, directory, t);
}

async function openDatabaseStorage(
  url: string,
  { backups }: Settings,
  t: Text,
): Promise<ServerStorage> {
  if (backups) throw new UsageError(t("tally.cli.backupByServer"));
  const { settingsToMend, ...storage } = await openServerDatabase(url);
  if (settingsToMend.length > 0) {
    console.error(t("tally.cli.databaseSettings", { settings: settingsToMend.join(", ") }));
  }
  return {
    ...storage,
    backups: undefined,
    start: () => undefined,
    close: () => storage.store.stop(),
  };
}

/** Two servers would write one backup of each hour between them, so that one of them had none. */
function lockBackups(folder: string, t: Text): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockData(folder);
  if (!unlock) throw new UsageError(t("tally.cli.backupsInUse", { path: folder }));
  return unlock;
}

function openFolderStorage({ data, backups }: Settings, directory: URL, t: Text): ServerStorage {
  const path = newDatabasePath(data, t);
  const unlock = lockData(data);
  if (!unlock) throw new UsageError(t("tally.cli.dataInUse", { path: data }));
  const unlockBackups = backups ? lockBackups(backups, t) : undefined;
  const checkpoints = createCheckpoints(path, new URL("checkpoint-worker.js", directory));
  const store = createSqliteStore(openDatabase(path, maxLogPagesBeside), Date.now, {
    monotonic: () => performance.now(),
    shortenLog: checkpoints.shorten,
  });
  const shorten: MaintenanceTask = checkpoints.shortenIfLong;
  let stopShortening = async (): Promise<void> => undefined;
  return {
    store,
    recountAll: recountFile(path),
    backups: backups
      ? createScheduledBackups(
          path,
          backups,
          Date.now,
          backUpInWorker(new URL("backup-worker.js", directory)),
        )
      : undefined,
    start(reportError) {
      stopShortening = startMaintenance([shorten], checkpointEveryMs, reportError);
    },
    async close() {
      await stopShortening();
      await checkpoints.stop();
      await store.stop();
      unlockBackups?.();
      unlock();
    },
  };
}
