import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { joinKeys, splitKeys } from "@digital-cleanup/text";
import type { Plugin } from "vite";
import { composedKeys } from "./composed-keys.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const generated = path.join(root, "packages/text/src/generated");
const keysFile = /[\\/]text[\\/]src[\\/]generated[\\/](\w+)\.keys\.ts$/;
const ownSource = /[\\/](?:extension|packages[\\/][\w-]+)[\\/]src[\\/](?!generated).*\.tsx?$/;
const literal = /"(\w+)\.(\w+(?:\.\w+)*)"/g;

const read = (file: string): string => readFileSync(file, "utf8");

/** By block, its keys, and those of them that code composes; the others are empty. */
function readBlocks() {
  const keysOf = new Map(
    globSync("*.keys.ts", { cwd: generated }).map((file) => [
      path.basename(file, ".keys.ts"),
      splitKeys(/"([^"]*)"/.exec(read(path.join(generated, file)))![1]!),
    ]),
  );
  const all = [...keysOf].flatMap(([block, keys]) => keys.map((key) => `${block}.${key}`));
  const sources = globSync(["extension/src/**/*.{ts,tsx}", "packages/*/src/**/*.{ts,tsx,json}"], {
    cwd: root,
  }).filter((file) => !/\.test\.|[\\/]generated[\\/]|^packages[\\/]tally/.test(file));
  const composed = composedKeys(
    all,
    sources.map((file) => read(path.join(root, file))),
  );
  return new Map(
    [...keysOf].map(([block, keys]) => {
      const listed = keys.map((key) => (composed.has(`${block}.${key}`) ? key : ""));
      return [block, { keys, listed }] as const;
    }),
  );
}

/** Replaces keys that are written out by the positions of their texts. */
export const withPositions = (
  code: string,
  positionOf: (block: string, key: string) => number | undefined,
): string =>
  code.replaceAll(literal, (written, block: string, key: string) => {
    const position = positionOf(block, key);
    return position === undefined ? written : `"${block}.${position}"`;
  });

/** Writes a key that no code composes as the position of its text, `sober.4` for `sober.title`, in code and in the list of keys. */
export function numberKeys(): Plugin {
  const blocks = readBlocks();
  const positionOf = (block: string, key: string): number | undefined => {
    const { keys, listed } = blocks.get(block) ?? { keys: [], listed: [] };
    const position = keys.indexOf(key);
    return listed[position] === "" ? position : undefined;
  };
  return {
    name: "number-keys",
    enforce: "pre",
    transform(code, id) {
      const [, block] = keysFile.exec(id) ?? [];
      if (block) return `export const keys = "${joinKeys(blocks.get(block)!.listed)}";`;
      return ownSource.test(id) ? withPositions(code, positionOf) : undefined;
    },
  };
}
