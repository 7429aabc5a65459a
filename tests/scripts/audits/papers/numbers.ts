import { dayMs, defaultK, minK } from "@digital-cleanup/challenge";
import { undoMs } from "../../../../extension/src/features/cleanup/trash/inspect-batch.ts";
import { backupsKeptDays } from "../../../../packages/tally/src/ops/backups/backup-names.ts";
import { defaultNamesKeptDays } from "../../../../packages/tally/src/storage/create-store.ts";
import { retentionDays } from "../../../../packages/tally/src/storage/retention.ts";

/** The numbers that several papers state, from the code that they describe. */
export const numbers = {
  k: defaultK,
  minK,
  contributionDays: retentionDays,
  backupDays: backupsKeptDays,
  nameDays: defaultNamesKeptDays,
  asideDays: undoMs / dayMs,
};

/** A text with its `{numbers}`. */
export const fillNumbers = (text: string): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (!(name in numbers)) throw new Error(`No number is named ${name}`);
    return String(numbers[name as keyof typeof numbers]);
  });
