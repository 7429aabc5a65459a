import { readFileSync, writeFileSync } from "node:fs";
import { ademeTable } from "./ademe-table.ts";
import { electricityMapsTable } from "./electricity-maps-table.ts";
import { emberTable } from "./ember-table.ts";
import { withTables } from "./readme-tables.ts";
import { withPrinted } from "./run-examples.ts";
import { unfcccTable } from "./unfccc-table.ts";

const at = (path: string) => new URL(`../${path}`, import.meta.url);

writeFileSync(at("data/ember/intensities.ts"), emberTable());
writeFileSync(at("data/unfccc/intensities.ts"), unfcccTable());
writeFileSync(at("data/electricity-maps/intensities.ts"), electricityMapsTable());
writeFileSync(at("data/ademe/values.ts"), ademeTable());

// After the tables, because the examples use them.
for (const page of ["docs/api.md", "README.md"]) {
  writeFileSync(at(page), await withTables(await withPrinted(readFileSync(at(page), "utf8"))));
}
