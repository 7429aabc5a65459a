import type { Localization } from "./language.ts";

/** Items that a report shows of a list. */
export const maxShown = 10;

/** Replaces control characters, which a terminal would execute, by `?`. */
export const printable = (path: string): string =>
  path.replaceAll(/[\p{Cc}\u{202a}-\u{202e}\u{2066}-\u{2069}]/gu, "?");

/** The lines of a report. What is zero or empty adds none. */
export function createReportLines({ texts, count }: Localization) {
  const lines: string[] = [];
  const addList = (label: string, items: readonly string[]): void => {
    if (items.length === 0) return;
    lines.push("", `${label} ${count(items.length)}`, ...items.slice(0, maxShown));
    if (items.length > maxShown) lines.push(`  … ${count(items.length - maxShown)} ${texts.more}`);
  };
  return {
    lines,
    addList,
    addCount: (label: string, number: number): void => {
      if (number > 0) lines.push(`${label} ${count(number)}`);
    },
    addPaths: (label: string, paths: readonly string[]): void =>
      addList(
        label,
        paths.map((path) => `  ${printable(path)}`),
      ),
  };
}
