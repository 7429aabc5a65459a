import type { Text } from "@digital-cleanup/text";
import { StorageUnavailable } from "../../storage/database.ts";
import { causeText } from "../cause-text.ts";

/** While the storage does not respond, each task that needs it fails, several times a second. */
const storageLineEveryMs = 60_000;

/** Where an error comes from, without its other fields: PostgreSQL adds the row, and Node the request. */
function stackText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? error.message;
  return error.cause === undefined ? stack : `${stack}\n  [cause]: ${stackText(error.cause)}`;
}

/** Returns a function that prints errors without anything of their request: of the storage, one line a minute. */
export function createErrorReport(
  t: Text,
  clock: () => number,
  print: (line: string) => void,
): (error: unknown) => void {
  let printedAtMs = Number.NEGATIVE_INFINITY;
  return (error) => {
    if (!(error instanceof StorageUnavailable)) {
      print(stackText(error));
      return;
    }
    if (Math.abs(clock() - printedAtMs) < storageLineEveryMs) return;
    printedAtMs = clock();
    print(t("tally.cli.storageSilent", { detail: causeText(error.cause ?? error) }));
  };
}
