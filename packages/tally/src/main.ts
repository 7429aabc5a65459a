#!/usr/bin/env node
import type { Text } from "@digital-cleanup/text";
import { backup, restore } from "./cli/backup.ts";
import { close, raiseCeilings, reopen } from "./cli/change-event.ts";
import { createEvent } from "./cli/create-event.ts";
import { exportEvent } from "./cli/export.ts";
import { recount } from "./cli/recount.ts";
import { serve } from "./cli/serve.ts";
import { terminalText, UsageError } from "./cli/settings.ts";
import { NewerDatabase } from "./storage/open-database.ts";

type Command = (args: string[], t: Text) => Promise<number>;

const commands: Record<string, Command> = {
  serve: (args, t) => serve(args, t, new URL("client/", import.meta.url)),
  "create-event": createEvent,
  close,
  reopen,
  "raise-ceilings": raiseCeilings,
  recount,
  export: exportEvent,
  backup,
  restore,
};

/** What an error says to the person at the keyboard; undefined where it is ours rather than theirs. */
function explain(error: unknown): string | undefined {
  if (error instanceof NewerDatabase) return t("tally.cli.newerDatabase");
  if (!(error instanceof Error)) return;
  return error instanceof UsageError || isParseError(error) ? error.message : undefined;
}

const isParseError = (error: Error): boolean =>
  "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");

const [name = "", ...args] = process.argv.slice(2);
const t = await terminalText();
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) {
  console.error(t("tally.cli.usage"));
  process.exitCode = name === "help" || name === "--help" ? 0 : 2;
} else {
  try {
    process.exitCode = await command(args, t);
  } catch (error) {
    const explanation = explain(error);
    if (explanation === undefined) throw error;
    console.error(explanation);
    process.exitCode = 2;
  }
}
