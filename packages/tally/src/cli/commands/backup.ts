import { existsSync } from "node:fs";
import { createFormat, type Text } from "@digital-cleanup/text";
import { backUp } from "../../ops/backups/back-up.ts";
import { checksumPath } from "../../ops/backups/checksum.ts";
import { restore as restoreDatabase } from "../../ops/backups/restore.ts";
import {
  databaseUrl,
  existingDatabasePath,
  newDatabasePath,
  parseWords,
  UsageError,
} from "../settings.ts";

function onlyFile([path, ...others]: string[], t: Text): string {
  if (!path || others.length > 0) throw new UsageError(t("tally.cli.oneFile"));
  return path;
}

/** A PostgreSQL server has its own commands for what these two do with a file. */
function refuseDatabaseUrl(t: Text): void {
  if (databaseUrl()) throw new UsageError(t("tally.cli.backupByServer"));
}

/** `tally backup FILE`, while the server runs or not. */
export async function backup(args: string[], t: Text): Promise<number> {
  const { values, positionals } = parseWords(args, {});
  refuseDatabaseUrl(t);
  const path = onlyFile(positionals, t);
  for (const written of [path, checksumPath(path)]) {
    if (existsSync(written)) throw new UsageError(t("tally.cli.fileExists", { path: written }));
  }
  const database = existingDatabasePath(values.data, t);
  const { bytes } = await backUp(database, path);
  const size = createFormat(t.language).bytes(bytes);
  console.log(t("tally.cli.backedUp", { path, size, checksum: checksumPath(path) }));
  return 0;
}

/** `tally restore FILE [--force]` */
export async function restore(args: string[], t: Text): Promise<number> {
  const { values, positionals } = parseWords(args, { force: { type: "boolean", default: false } });
  refuseDatabaseUrl(t);
  const path = onlyFile(positionals, t);
  if (!existsSync(path)) throw new UsageError(t("tally.cli.noDatabase", { path }));
  const database = newDatabasePath(values.data, t);
  const result = await restoreDatabase(path, database, values.force);
  const checksum = checksumPath(path);
  if (!result.ok) {
    throw new UsageError(t(`tally.cli.notRestored.${result.reason}`, { path, checksum }));
  }
  if (!result.hasChecksum) console.error(t("tally.cli.withoutChecksum", { path, checksum }));
  console.log(t("tally.cli.restored", { count: result.events, path: database }));
  if (result.givenTo !== undefined) {
    console.log(t("tally.cli.ownerKept", { folder: values.data, user: String(result.givenTo) }));
  }
  return 0;
}
