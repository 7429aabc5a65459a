import type { Text } from "@digital-cleanup/text";
import { StorageUnavailable } from "../../storage/store.ts";
import { causeText } from "../cause-text.ts";

/** While the storage does not respond, each task that needs it fails, several times a second. */
const storageLineEveryMs = 60_000;

/** Returns a function that prints errors without anything of their request: of the storage, one line a minute. */
export function createErrorReport(
  t: Text,
  clock: () => number,
  print: (line: unknown) => void,
): (error: unknown) => void {
  let printedAtMs = Number.NEGATIVE_INFINITY;
  return (error) => {
    if (!(error instanceof StorageUnavailable)) {
      print(error);
      return;
    }
    if (Math.abs(clock() - printedAtMs) < storageLineEveryMs) return;
    printedAtMs = clock();
    print(t("tally.cli.storageSilent", { detail: causeText(error.cause ?? error) }));
  };
}
