import type { Text } from "@digital-cleanup/text";
import { NewerDatabase, StorageUnavailable } from "../storage/database.ts";
import { backup, restore } from "./commands/backup.ts";
import { close, eraseEvent, raiseCeilings, reopen, voidBatch } from "./commands/change-event.ts";
import { causeText } from "./cause-text.ts";
import { createEvent } from "./commands/create-event.ts";
import { demo } from "./demo/demo.ts";
import { exportEvent } from "./commands/export.ts";
import { move } from "./commands/move.ts";
import { organiserLink } from "./commands/organiser-link.ts";
import { recount } from "./commands/recount.ts";
import { serve } from "./serve/serve.ts";
import { terminalText, UsageError } from "./settings.ts";
import { parseArgs } from "node:util";
import { newSigningKey } from "../federation/signing-key.ts";

type Command = (args: string[], t: Text) => Promise<number>;

const isParseError = (error: Error): boolean =>
  "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");

/** The message of a user's mistake; undefined for other errors. */
function usageMessage(error: unknown, t: Text): string | undefined {
  if (error instanceof NewerDatabase) return t("tally.cli.newerDatabase");
  if (error instanceof StorageUnavailable) {
    const { cause } = error;
    return t("tally.cli.databaseUnreachable", { detail: causeText(cause) });
  }
  if (!(error instanceof Error)) return;
  return error instanceof UsageError || isParseError(error) ? error.message : undefined;
}

/** Runs one command and returns its exit code. `directory` contains the built files of the program. */
export async function runCommand(
  [name = "", ...args]: readonly string[],
  directory: URL,
): Promise<number> {
  const commands: Record<string, Command> = {
    serve: (rest, t) => serve(rest, t, directory),
    demo: (rest, t) => demo(rest, t, directory),
    "create-event": createEvent,
    "organiser-link": organiserLink,
    close,
    reopen,
    "raise-ceilings": raiseCeilings,
    "void-batch": voidBatch,
    "erase-event": eraseEvent,
    recount,
    export: exportEvent,
    backup,
    restore,
    move,
    "signing-key": signingKey,
  };
  const t = await terminalText();
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    console.error(t("tally.cli.usage"));
    return name === "help" || name === "--help" ? 0 : 2;
  }
  try {
    return await command(args, t);
  } catch (error) {
    const explanation = usageMessage(error, t);
    if (explanation === undefined) throw error;
    console.error(explanation);
    return 2;
  }
}

/** `tally signing-key`: a new key, with which this server signs what another one adds up. */
async function signingKey(args: string[], t: Text): Promise<number> {
  parseArgs({ args, options: {} });
  const { privateKey, publicKey } = newSigningKey();
  console.log(t("tally.cli.signingKey", { privateKey, publicKey }));
  return 0;
}
