import type { FileFacts } from "@digital-cleanup/cleaner";
import { type Text, writeCsv } from "@digital-cleanup/text";
import type { Outcome } from "./cleanup-outcome.ts";

type Row = [path: string, bytes: number | undefined, before: string, after: string];

/** One line per file: its state before and after the last step. */
export function outcomeCsv(t: Text, outcome: Outcome): string {
  const header = ["path", "bytes", "before", "after"] as const;
  return writeCsv([header.map((name) => t(`cleanup.csv.${name}`)), ...toRows(t, outcome)]);
}

const rowsOf = (files: readonly FileFacts[], before: string, after: string): Row[] =>
  files.map(({ path, bytes }) => [path, bytes, before, after]);

function toRows(t: Text, outcome: Outcome): Row[] {
  const [place, aside, deleted] = [
    t("cleanup.csv.place"),
    t("cleanup.csv.aside"),
    t("cleanup.csv.deleted"),
  ];
  switch (outcome.kind) {
    case "aside":
    case "undone": {
      const [before, after] = outcome.kind === "aside" ? [place, aside] : [aside, place];
      const { declined, report } = outcome;
      const { moved, refused } = report;
      return [
        ...rowsOf(moved, before, after),
        ...refused.map(({ path, reason }): Row => [
          path,
          undefined,
          before,
          `${before} (${t(`cleanup.refusal.${reason}`)})`,
        ]),
        ...declined.map((path): Row => [path, undefined, before, before]),
      ];
    }
    case "emptied": {
      const { report } = outcome;
      const left = [...report.failed, ...report.lastCopies, ...report.leftBehind];
      return [
        ...rowsOf(report.deleted, aside, deleted),
        ...left.map((path): Row => [path, undefined, aside, aside]),
      ];
    }
    case "checked": {
      const { check } = outcome;
      return [
        ...rowsOf(check.deleted, place, deleted),
        ...rowsOf(check.remaining, place, place),
        ...rowsOf(check.uncertain, place, t("cleanup.csv.unsure")),
      ];
    }
    case "problem":
      return [];
  }
}
