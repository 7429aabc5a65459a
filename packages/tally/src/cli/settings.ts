import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { loadText, pickLanguage, type Text } from "@digital-cleanup/text";
import type { Checkpoints } from "../ops/checkpoints/checkpoints.ts";
import { openDatabase } from "../storage/sqlite/open-database.ts";
import { createSqliteStore } from "../storage/sqlite/sqlite-store.ts";
import type { Store } from "../storage/store.ts";

/** A mistake of the user: only its message is printed. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** Options of every command, from flags, else from the environment. */
export const sharedOptions = {
  data: { type: "string", default: process.env.DATA ?? ".data" },
} as const;

export const terminalText = (): Promise<Text> => {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return loadText(pickLanguage("auto", [LC_ALL || LC_MESSAGES || LANG || ""]));
};

/** The path of a data folder's database. Creates the folder if it is missing. */
export function databasePathIn(directory: string): string {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return join(directory, "tally.sqlite");
}

/** At so many pages SQLite moves the log on this thread, in case `checkpoints` cannot. */
const maxLogPagesBeside = 16_000;

/** Opens the store of a data folder. `checkpoints` move its log on another thread. */
export const openStore = (directory: string, checkpoints?: Checkpoints): Store =>
  createSqliteStore(
    openDatabase(databasePathIn(directory), checkpoints && maxLogPagesBeside),
    Date.now,
    checkpoints?.shorten,
  );

/** Opens the store for one command, and closes it whatever happens. */
export async function withStore<Result>(
  directory: string,
  use: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = openStore(directory);
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
