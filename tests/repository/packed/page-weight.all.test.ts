import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { testPacked } from "./test-packed.ts";

const packed = testPacked("page-weight");

const readme = readFileSync(
  path.resolve(import.meta.dirname, "../../../packages/page-weight/README.md"),
  "utf8",
);
const [, example = "", printed = ""] =
  /```ts\n([^`]*)```\n\n```text\n([^`]*)```/.exec(readme) ?? [];

test("the example of the README compiles in another project and prints what the README shows", () => {
  expect(packed().compile("example", example)).toBe("");
  expect(packed().node("example.js")).toBe(printed);
});

test("a misspelt field of a record does not compile in that project", () => {
  const misspelt = example.replace('source: "timing", document', 'source: "timing", documents');
  expect(packed().compile("misspelt", misspelt)).toMatch(/misspelt\.ts\(\d+,\d+\): error TS2\d+/);
});

test("the code uses no API of Node, no DOM, no clock and no network", () => {
  const scripts = packed()
    .installedFiles()
    .filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(15);
  const forbidden =
    /\b(console|process|window|globalThis|fetch|random|require|setTimeout)\b[.(]|\bDate\.now\b|\bDate\(\)|["']node:/;
  for (const name of scripts) {
    expect(readFileSync(path.join(packed().installed, name), "utf8"), name).not.toMatch(forbidden);
  }
});
