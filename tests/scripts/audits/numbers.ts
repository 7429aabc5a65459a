import { defaultK, maxK, minK } from "@digital-cleanup/challenge";
import { backupsKeptDays } from "../../../packages/tally/src/ops/backups/backup-names.ts";
import { defaultNamesKeptDays } from "../../../packages/tally/src/storage/create-store.ts";
import { retentionDays } from "../../../packages/tally/src/storage/retention.ts";

/** The numbers that several papers state, from the code that they describe. */
export const numbers = {
  k: defaultK,
  minK,
  maxK,
  contributionDays: retentionDays,
  backupDays: backupsKeptDays,
  nameDays: defaultNamesKeptDays,
};

/** A text with its `{numbers}`. */
export const fillNumbers = (text: string): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    if (!(name in numbers)) throw new Error(`No number is named ${name}`);
    return String(numbers[name as keyof typeof numbers]);
  });
