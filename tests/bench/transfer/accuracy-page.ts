import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const results = path.resolve(import.meta.dirname, "../results/transfer.md");
const accuracy = path.resolve(import.meta.dirname, "../../../docs/accuracy.md");
const [begin, end] = ["<!-- tables: begin -->", "<!-- tables: end -->"] as const;

/** Copies the tables of the last `npm run bench -- transfer` to docs/accuracy.md, without the table of each situation. */
export function updateAccuracyPage(): void {
  const [tables] = readFileSync(results, "utf8").split("\n## Each situation\n");
  const text = readFileSync(accuracy, "utf8");
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (!tables || after === undefined) {
    throw new Error(`${accuracy} has no markers for the tables, or ${results} has no tables.`);
  }
  const section = tables.replace(/^# /, "## ").trim();
  writeFileSync(accuracy, `${before}${begin}\n\n${section}\n\n${end}${after}`);
}
