import { type Text, writeCsv } from "@digital-cleanup/text";
import type { Outcome } from "./cleanup-outcome.ts";

type Row = { path: string; bytes?: number; before: string; after: string };

/** One line per file: its state before and after the last step. */
export function outcomeCsv(t: Text, outcome: Outcome): string {
  const header = ["path", "bytes", "before", "after"] as const;
  return writeCsv([
    header.map((name) => t(`cleanup.csv.${name}`)),
    ...toRows(t, outcome).map(({ path, bytes, before, after }) => [path, bytes, before, after]),
  ]);
}

function toRows(t: Text, outcome: Outcome): Row[] {
  const at = {
    place: t("cleanup.csv.place"),
    aside: t("cleanup.csv.aside"),
    deleted: t("cleanup.csv.deleted"),
  };
  switch (outcome.kind) {
    case "aside":
    case "undone": {
      const [before, after] =
        outcome.kind === "aside" ? [at.place, at.aside] : [at.aside, at.place];
      const { moved, refused } = outcome.report;
      return [
        ...moved.map(({ path, bytes }) => ({ path, bytes, before, after })),
        ...refused.map(({ path, reason }) => ({
          path,
          before,
          after: `${before} (${t(`cleanup.refusal.${reason}`)})`,
        })),
      ];
    }
    case "emptied": {
      const { deleted, failed, lastCopies, leftBehind } = outcome.report;
      const left = [...failed, ...lastCopies, ...leftBehind];
      return [
        ...deleted.map(({ path, bytes }) => ({ path, bytes, before: at.aside, after: at.deleted })),
        ...left.map((path) => ({ path, before: at.aside, after: at.aside })),
      ];
    }
    case "checked": {
      const { deleted, remaining, uncertain } = outcome.check;
      const there = { before: at.place };
      return [
        ...deleted.map(({ path, bytes }) => ({ path, bytes, ...there, after: at.deleted })),
        ...remaining.map(({ path, bytes }) => ({ path, bytes, ...there, after: at.place })),
        ...uncertain.map(({ path, bytes }) => ({
          path,
          bytes,
          ...there,
          after: t("cleanup.csv.unsure"),
        })),
      ];
    }
    case "problem":
      return [];
  }
}
