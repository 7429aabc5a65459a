import type { Printing } from "./printing.ts";

/** Replaces control characters, which a terminal would execute, by `?`. */
export const printable = (path: string): string =>
  path.replaceAll(/[\p{Cc}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu, "?");

/** A list with its number of items, of which the first are shown; nothing if it is empty. */
export function listLines(
  label: string,
  items: readonly string[],
  { texts, count, paint, maxShown }: Printing,
): string[] {
  if (items.length === 0) return [];
  const more = items.length - maxShown;
  return [
    `${paint("bold", label)} ${count(items.length)}`,
    ...items.slice(0, maxShown),
    ...(more > 0 ? [paint("dim", `  … ${count(more)} ${texts.more}`)] : []),
  ];
}

export const pathLines = (label: string, paths: readonly string[], printing: Printing): string[] =>
  listLines(
    label,
    paths.map((path) => `  ${printable(path)}`),
    printing,
  );

/** The lines of a report. What is zero or empty adds none. */
export function createReportLines(printing: Printing) {
  const lines: string[] = [];
  const addBlock = (block: readonly string[]): void => {
    if (block.length > 0) lines.push("", ...block);
  };
  return {
    lines,
    addList: (label: string, items: readonly string[]): void =>
      addBlock(listLines(label, items, printing)),
    addPaths: (label: string, paths: readonly string[]): void =>
      addBlock(pathLines(label, paths, printing)),
    addCount: (label: string, number: number): void => {
      if (number > 0) lines.push(`${label} ${printing.count(number)}`);
    },
  };
}
