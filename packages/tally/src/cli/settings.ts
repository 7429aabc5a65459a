import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { loadText, pickLanguage, type Text } from "@digital-cleanup/text";
import { openDatabase } from "../storage/sqlite/open-database.ts";
import { createSqliteStore } from "../storage/sqlite/sqlite-store.ts";
import type { Store } from "../storage/store.ts";

/** A mistake of the person at the keyboard: its message is all they need. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** Options that every command takes, from flags, else from the environment. */
export const sharedOptions = {
  data: { type: "string", default: process.env.DATA ?? ".data" },
} as const;

export const terminalText = (): Promise<Text> => {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return loadText(pickLanguage("auto", [LC_ALL || LC_MESSAGES || LANG || "en"]));
};

/** Where the database of a data folder is. The folder is made if it is not there. */
export function databaseIn(directory: string): string {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return join(directory, "tally.sqlite");
}

/** Opens the tally in a folder. */
export const openStore = (directory: string): Store =>
  createSqliteStore(openDatabase(databaseIn(directory)), Date.now);

/** Opens the store for one command and lets go of it whatever happens. */
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
  // An empty variable of the environment is a mistake, not a 0.
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) {
    throw new UsageError(t("tally.cli.notANumber", { name, value: text }));
  }
  return value;
}
