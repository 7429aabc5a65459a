import { globSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../..");

export type SourceFile = { path: string; text: string };
/**
 * `to` is a path from the root for a relative import, or the name of a package. A late import is
 * loaded when its code runs.
 */
export type SourceImport = { from: string; to: string; isType: boolean; isLate: boolean };

/** The shipped sources, without tests. Paths are from the root, with `/`. */
export const sourceFiles = (): SourceFile[] =>
  globSync(["extension/src/**/*.{ts,tsx}", "packages/*/src/**/*.{ts,tsx}"], { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !/\.test\.tsx?$|\/generated\//.test(file))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), "utf8") }));

const specifier =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^"'();]*?from\s+"([^"]+)"|(?:^|\n)\s*import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"|new URL\(\s*"(\.[^"]+)",\s*import\.meta\.url/g;

/** Every import of a file: static, re-exported, dynamic, and the workers it starts. */
export const readImports = ({ path: from, text }: SourceFile): SourceImport[] =>
  Array.from(text.matchAll(specifier), (match) => {
    const name = match[2] ?? match[3] ?? match[4] ?? match[5] ?? "";
    const to = name.startsWith(".") ? path.posix.join(path.posix.dirname(from), name) : name;
    return { from, to, isType: match[1] !== undefined, isLate: match[4] !== undefined };
  });
