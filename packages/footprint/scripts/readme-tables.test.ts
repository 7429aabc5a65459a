import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { modelIds } from "../src/explanation/workings.ts";
import { withTables } from "./readme-tables.ts";

/** Without the alignment of tables. */
const plain = (markdown: string) => markdown.replaceAll(/ +/g, " ").replaceAll(/-{3,}/g, "---");

test("ranges, counts, sources, cases and sizes in the README are current", async () => {
  const page = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  expect([...page.matchAll(/made by scripts\/generate.ts/g)]).toHaveLength(5);
  expect(plain(await withTables(page))).toBe(plain(page));
});

test("every model has a row in the README, those of devices one together", () => {
  const page = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  const table = page.slice(page.indexOf("## Models and sources"), page.indexOf("## A figure in"));
  const missing = modelIds.filter((id) => !table.includes(`\`${id}\``));
  expect(missing.filter((id) => !id.startsWith("device-"))).toEqual([]);
  expect(table).toContain("`device-…`");
});
