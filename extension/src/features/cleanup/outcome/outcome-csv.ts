import type { Text } from "@digital-cleanup/text";
import type { Outcome } from "./cleanup-outcome.ts";

type Row = { path: string; bytes?: number; before: string; after: string };

/** What is where before and after the last step, a line for each file, to keep or to open in a spreadsheet. */
export function outcomeCsv(t: Text, outcome: Outcome): string {
  const header = ["path", "bytes", "before", "after"] as const;
  const lines = rowsOf(t, outcome).map(({ path, bytes, before, after }) =>
    [cell(path), bytes ?? "", cell(before), cell(after)].join(","),
  );
  // The mark tells spreadsheets that it is UTF-8.
  return `\uFEFF${[header.map((name) => t(`cleanup.csv.${name}`)).join(","), ...lines].join("\r\n")}\r\n`;
}

function rowsOf(t: Text, outcome: Outcome): Row[] {
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
      const { gone, still, unsure } = outcome.check;
      const there = { before: at.place };
      return [
        ...gone.map(({ path, bytes }) => ({ path, bytes, ...there, after: at.deleted })),
        ...still.map(({ path, bytes }) => ({ path, bytes, ...there, after: at.place })),
        ...unsure.map(({ path, bytes }) => ({
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

/** Names of files are other people's: one that begins like a formula must not become one. */
const cell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
