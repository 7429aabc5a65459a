import type { NeverWord } from "./never-words.ts";
import type { Line } from "./read-lines.ts";

/** The lines that use a word which the glossary rules out, each with the word to use. */
export function findNeverWords(lines: readonly Line[], words: readonly NeverWord[]): string[] {
  return words.flatMap((word) =>
    lines
      .filter(({ language }) => language === word.language)
      .filter(({ key }) => (word.within ?? /./).test(key))
      .filter(({ key }) => !word.except?.some((exception) => exception.within.test(key)))
      .flatMap(({ place, text }) => {
        const found = word.never.exec(text.replaceAll("’", "'").replaceAll(/[\u00A0\u202F]/g, " "));
        return found ? [`${place}: “${found[0]}”, write “${word.write}”`] : [];
      }),
  );
}
