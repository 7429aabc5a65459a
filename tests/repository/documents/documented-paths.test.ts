import { existsSync, globSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readText, root } from "../built.ts";

const pages = globSync(["*.md", "{docs,tests,packages,extension}/**/*.md"], {
  cwd: root,
  exclude: ["**/node_modules/**", "**/.output/**", "**/dist/**", "tests/bench/results/**"],
}).map((file) => file.replaceAll("\\", "/"));

/** Paths from the root in backticks. Placeholders such as `<id>`, `xx.yml` or `*` name no single file. */
const documentedPaths = (text: string): string[] =>
  Array.from(text.matchAll(/`((?:docs|extension|packages|tests)\/[^`\s]+)`/g), ([, name]) => name!)
    .filter((name) => !/[<>*{}…]|\bxx\b|\/(\.output|dist)\b/.test(name))
    .map((name) => name.replace(/[:#].*$/, ""));

/** A package's README may name files relative to the package. */
const existsFor = (page: string, name: string): boolean =>
  [root, path.join(root, path.dirname(page))].some((folder) => existsSync(path.join(folder, name)));

test.each(pages)("%s names files that exist", (page) => {
  const names = documentedPaths(readText(page));
  expect(names.filter((name) => !existsFor(page, name))).toEqual([]);
});

/** Links to other files, without addresses and headings. */
const links = (text: string): string[] =>
  Array.from(text.matchAll(/\]\((?!https?:|mailto:|#|<)([^)#\s]+)/g), ([, target]) => target!);

test.each(pages)("%s links to files that exist", (page) => {
  const folder = path.join(root, path.dirname(page));
  const missing = links(readText(page)).filter((target) => !existsSync(path.join(folder, target)));
  expect(missing).toEqual([]);
});
