import { globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";

const benchResult = resolve(import.meta.dirname, "../../tests/bench/results/page-load.md");
const benchRow = "500 tiny requests";
const benchColumn = "added processor per request, product";

/** The day of a bench and the processor that the product added per request, from the table that it wrote. */
export function readProcessorCost(markdown: string): { day: string; milliseconds: number } {
  const day = /^\d{4}-\d{2}-\d{2}/m.exec(markdown)?.[0];
  const rows = markdown
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const column = rows[0]?.indexOf(benchColumn) ?? -1;
  const cell = rows.find((cells) => cells[1] === benchRow)?.[column];
  const milliseconds = Number(cell?.replace(/ ms$/, "") ?? NaN);
  if (!day || Number.isNaN(milliseconds)) {
    throw new Error(`${benchResult} has no ${benchColumn} of ${benchRow}`);
  }
  return { day, milliseconds };
}

/** Writes what the extension itself costs into its build, where the page about the method reads it. */
export function writeOwnFootprint(outputFolder: string): void {
  const files = globSync("**/*", { cwd: outputFolder })
    .map((name) => resolve(outputFolder, name))
    .filter((file) => statSync(file).isFile());
  const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);
  const own = {
    bytes: sum(files.map((file) => statSync(file).size)),
    compressedBytes: sum(files.map((file) => gzipSync(readFileSync(file)).length)),
    processor: readProcessorCost(readFileSync(benchResult, "utf8")),
  };
  writeFileSync(resolve(outputFolder, "own-footprint.json"), JSON.stringify(own));
}
