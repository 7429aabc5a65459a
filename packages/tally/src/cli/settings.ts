import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { loadText, pickLanguage, type Text } from "@digital-cleanup/text";
import { recountFile } from "../ops/recount-file.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";
import { createSqliteStore } from "../storage/sqlite/sqlite-store.ts";
import type { RecountAll } from "../storage/recount.ts";
import type { Store } from "../storage/store.ts";

/** A mistake of the user: only its message is printed. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** Options of every command, from flags, else from the environment. */
export const sharedOptions = {
  data: { type: "string", default: process.env.DATA ?? ".data" },
} as const;

/** The options of a command that also takes other words, such as the code of an event. */
export const parseWords = <Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
) => parseArgs({ args, options: { ...sharedOptions, ...options }, allowPositionals: true });

export const terminalText = (): Promise<Text> => {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return loadText(pickLanguage("auto", [LC_ALL || LC_MESSAGES || LANG || ""]));
};

/** The path of the database of a data folder. Each kind says what happens if there is none. */
type DatabasePath = (directory: string, t: Text) => string;

const databaseName = "tally.sqlite";

/** For what needs a database that is there: creates nothing. */
export const existingDatabasePath: DatabasePath = (directory, t) => {
  const path = join(directory, databaseName);
  if (!existsSync(path)) throw new UsageError(t("tally.cli.noDatabase", { path }));
  return path;
};

/** For what may begin a database: creates the folder if it is missing. */
export const newDatabasePath: DatabasePath = (directory) => {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return join(directory, databaseName);
};

/** The PostgreSQL database that takes the place of the data folder; undefined for SQLite. */
export const databaseUrl = (): string | undefined => process.env.DATABASE_URL || undefined;

export type Storage = { store: Store; recountAll: RecountAll };

/** Opens a PostgreSQL database. Its driver is loaded only here. */
export async function openServerDatabase(
  url: string,
): Promise<Storage & { settingsToMend: string[] }> {
  const { openPostgresStore } = await import("../storage/postgres/postgres-store.ts");
  return openPostgresStore(url, Date.now, () => performance.now());
}

/** The storage of a command: the database of `DATABASE_URL`, or else that of a data folder. */
export async function openStorage(
  databasePath: DatabasePath,
  directory: string,
  t: Text,
): Promise<Storage> {
  const url = databaseUrl();
  if (url) return openServerDatabase(url);
  const path = databasePath(directory, t);
  const store = createSqliteStore(openDatabase(path), Date.now);
  return { store, recountAll: recountFile(path) };
}

/** Opens the store for one command, and closes it whatever happens. */
export async function withStore<Result>(
  databasePath: DatabasePath,
  directory: string,
  t: Text,
  use: (store: Store) => Promise<Result>,
): Promise<Result> {
  const { store } = await openStorage(databasePath, directory, t);
  try {
    return await use(store);
  } finally {
    await store.stop();
  }
}

export function positiveInteger(text: string, name: string, t: Text): number {
  const value = Number(text);
  // An empty environment variable is a mistake, not a 0.
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) {
    throw new UsageError(t("tally.cli.notANumber", { name, value: text }));
  }
  return value;
}
