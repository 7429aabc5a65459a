import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Puts the tables of the last `npm run bench:transfer` into docs/accuracy.md; that of each situation stays in the results. */
const results = path.resolve(import.meta.dirname, "../results/transfer.md");
const accuracy = path.resolve(import.meta.dirname, "../../../docs/accuracy.md");
const [begin, end] = ["<!-- tables: begin -->", "<!-- tables: end -->"] as const;

const [tables] = readFileSync(results, "utf8").split("\n## Each situation\n");
const text = readFileSync(accuracy, "utf8");
const [before, rest] = text.split(begin);
const after = rest?.split(end)[1];
if (!tables || after === undefined) {
  throw new Error(`${accuracy} has no place for the tables, or ${results} has none.`);
}
const asParts = tables.replace(/^# /, "## ").trim();
writeFileSync(accuracy, `${before}${begin}\n\n${asParts}\n\n${end}${after}`);
