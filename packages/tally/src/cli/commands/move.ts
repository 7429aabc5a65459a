import { parseArgs } from "node:util";
import type { Text } from "@digital-cleanup/text";
import { lockData } from "../../ops/data-lock.ts";
import type { MoveResult, MoveTarget } from "../../ops/moves/move-result.ts";
import {
  databaseUrl,
  existingDatabasePath,
  newDatabasePath,
  sharedOptions,
  UsageError,
} from "../settings.ts";

const targets: readonly MoveTarget[] = ["postgres", "folder"];

const isTarget = (text: string): text is MoveTarget => targets.some((target) => target === text);

/** The driver of PostgreSQL is loaded only here. */
async function moveTo(
  target: MoveTarget,
  path: string,
  url: string,
  code: string | undefined,
): Promise<MoveResult> {
  if (code !== undefined) {
    const { moveEvent } = await import("../../ops/moves/move-event.ts");
    return moveEvent(code, target, path, url);
  }
  const { moveToFolder, moveToPostgres } = await import("../../ops/moves/move-everything.ts");
  return target === "folder" ? moveToFolder(url, path) : moveToPostgres(path, url);
}

/** `tally move --to postgres|folder [--event CODE]`: copies everything, or one event, between the data folder and the database of `DATABASE_URL`. */
export async function move(args: string[], t: Text): Promise<number> {
  const options = {
    ...sharedOptions,
    to: { type: "string", default: "" },
    event: { type: "string" },
  } as const;
  const { values } = parseArgs({ args, options });
  const { data, to, event } = values;
  if (!isTarget(to)) {
    const choices = targets.join(", ");
    throw new UsageError(t("tally.cli.notAChoice", { name: "to", choices, value: to }));
  }
  const url = databaseUrl();
  if (!url) throw new UsageError(t("tally.cli.databaseUrlMissing"));
  const path = (to === "postgres" ? existingDatabasePath : newDatabasePath)(data, t);
  const unlock = lockData(data);
  if (!unlock) throw new UsageError(t("tally.cli.dataInUse", { path: data }));
  try {
    const result = await moveTo(to, path, url, event);
    if (result.ok) {
      console.log(t("tally.cli.moved", { count: result.events, rows: result.rows }));
      return 0;
    }
    if (result.reason === "differs") {
      throw new UsageError(t("tally.cli.recountDiffersNow", { code: result.code }));
    }
    throw new UsageError(t(`tally.cli.notMoved.${result.reason}`));
  } finally {
    unlock();
  }
}
