import { readFileSync, writeFileSync } from "node:fs";
import { ademeTable } from "./ademe-table.ts";
import { gridTables } from "./grid-tables.ts";
import { withTables } from "./readme-tables.ts";
import { pages, withPrinted } from "./run-examples.ts";

const at = (path: string) => new URL(`../${path}`, import.meta.url);

for (const [path, text] of Object.entries(gridTables())) writeFileSync(at(path), text);
writeFileSync(at("data/ademe/values.ts"), ademeTable());

// After the tables, because the examples use them.
for (const page of pages) {
  writeFileSync(at(page), await withTables(await withPrinted(readFileSync(at(page), "utf8"))));
}
