import { globSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "../../platform/database/database.ts";
import { openValues } from "../../platform/stored-values/open-values.ts";
import { keptKinds, kindOfStore, kindOfValue } from "./kept-kinds.ts";

const root = resolve(import.meta.dirname, "../..");
const sources = globSync("**/*.{ts,tsx}", {
  cwd: root,
  exclude: ["**/*.test.*", "**/test-data/**"],
}).map((path) => ({ path, text: readFileSync(resolve(root, path), "utf8") }));
const filesWith = (pattern: RegExp) =>
  sources.flatMap(({ path, text }) => (pattern.test(text) ? [path] : [])).toSorted();

test("every store that the database creates is listed", async () => {
  const { objectStoreNames } = await openDatabase();
  expect(Object.keys(kindOfStore).toSorted()).toEqual([...objectStoreNames]);
});

test("every kind holds a store or a value", () => {
  const used = new Set<string>([...Object.values(kindOfStore), ...Object.values(kindOfValue)]);
  expect(keptKinds.filter((kind) => !used.has(kind))).toEqual([]);
});

test("every key of a stored value in the code is listed", () => {
  const users = sources.filter(({ text }) => /\b(?:read|remove)Value\(|\bwriteValues\(/.test(text));
  const folders = new Set(users.map(({ path }) => dirname(path)));
  const keys = sources
    .filter(({ path }) => folders.has(dirname(path)) && dirname(path) !== "platform/stored-values")
    .flatMap(({ text }) => Array.from(text.matchAll(/(?:Key|\bkey) = "([\w-]+)"/g)))
    .map(([, key]) => key!);
  // Keys of storage.session, which the browser clears, are in the same folders.
  const inSession = ["sober-pages", "sober-measurement", "sober-lightened", "settings-copy"];
  const stored = new Set(keys.filter((key) => !inSession.includes(key)));
  expect(stored).toEqual(new Set(Object.keys(kindOfValue)));
});

test("the two databases are the only ones, and nothing else is stored outside of the session", async () => {
  await openValues();
  const names = (await indexedDB.databases()).map(({ name }) => name);
  expect(new Set(names)).toEqual(new Set(["digital-cleanup", "digital-cleanup-values"]));
  expect(filesWith(/\bopenOnce[<(]|\bopenDB[<(]|indexedDB\.open\(/)).toEqual([
    "platform/database/database.ts",
    "platform/database/open-once.ts",
    "platform/stored-values/open-values.ts",
  ]);
  // The page of the command, which is not part of the extension.
  expect(filesWith(/storage\.sync\b|\bsessionStorage\b|\bcaches\.|document\.cookie =/)).toEqual([
    "command-page/session.ts",
  ]);
  // A page's own, which it reads only.
  expect(filesWith(/\blocalStorage\b/)).toEqual(["features/video/players/youtube.ts"]);
  expect(filesWith(/storage\.local\b/)).toEqual([]);
});
