import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Language, languages } from "@digital-cleanup/text";
import { root } from "../built.ts";

/** A line that people read. `key` is that of a text of the locales, and the file's path elsewhere. */
export type Line = { language: Language; place: string; key: string; text: string };

/** Sentences that are written in code or data instead of the locales. */
const elsewhere = [
  "packages/footprint/src/explanation/{,everyday/}{french,english}.ts",
  "packages/cleaner/src/node/cli/texts-{fr,en}.ts",
  "extension/src/platform/settings/managed-storage-schema.ts",
];
const documents = ["*.md", "docs/*.md"];

const languageOf = (path: string): Language => (/\.fr\.|fr\.ts$|french/.test(path) ? "fr" : "en");
const read = (path: string) => readFileSync(resolve(root, path), "utf8").split("\n");

/** The lines of a locale with their keys, without a parser: one key a line, two spaces a level. */
export function keyedLines(path: string, language: Language, lines: string[]): Line[] {
  let keys: string[] = [];
  return lines.flatMap((line, index) => {
    const [, indent = "", name, rest] = /^( *)"?([\w-]+)"?:(?: (.*))?$/.exec(line) ?? [];
    if (name !== undefined) keys = [...keys.slice(0, indent.length / 2), name];
    const text = name === undefined ? line : (rest ?? "");
    if (text.trim() === "" || line.trimStart().startsWith("#")) return [];
    return [{ language, place: `${path}:${index + 1}`, key: keys.join("."), text }];
  });
}

export function readLines(): Line[] {
  const locales = languages.flatMap((language) => {
    const path = `packages/text/locales/${language}.yml`;
    return keyedLines(path, language, read(path));
  });
  const others = globSync([...documents, ...elsewhere], { cwd: root }).flatMap((path) =>
    read(path).map((text, index): Line => ({
      language: languageOf(path),
      place: `${path}:${index + 1}`,
      key: path,
      text: text.replaceAll(/\]\([^)]*\)|`[^`]*`/g, "]"),
    })),
  );
  return [...locales, ...others];
}
