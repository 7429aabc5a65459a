import { globSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { buildEverything } from "../scripts/test/build-everything.ts";
import { type BenchOptions, parseBenchOptions } from "./bench-options.ts";
import { inMarkdown, type Measured } from "./in-markdown.ts";

const root = path.resolve(import.meta.dirname, "../..");
/** Those of the repository, unless `BENCH_RESULTS` names another folder: the documents then stay as they are. */
const results = process.env.BENCH_RESULTS ?? path.join(import.meta.dirname, "results");
const accuracy = path.join(root, "docs/accuracy.md");
const options = parseBenchOptions(process.argv.slice(2));
/** `cleaner` is each whose name contains it, `cleaner$` none that goes on. */
const filters = options.words.map((word) => new RegExp(word));

/** `packages/cleaner/bench/duplicates.ts` → `cleaner-duplicates`, `packages/tally/bench/tally.ts` → `tally`. */
const benchmarkName = (file: string): string => {
  const name = path.basename(file).replace(/(\.bench)?\.ts$/, "");
  const owner = /^packages[\\/]([\w-]+)/.exec(file)?.[1];
  return owner && owner !== name ? `${owner}-${name}` : name;
};

const files = globSync(["packages/*/bench/*.ts", "tests/bench/*.bench.ts"], { cwd: root })
  .filter((file) => !file.endsWith(".test.ts"))
  .toSorted()
  .filter(
    (file) => filters.length === 0 || filters.some((filter) => filter.test(benchmarkName(file))),
  );

if (files.length === 0) {
  console.error(`No benchmark is called ${options.words.join(" or ")}.`);
  process.exitCode = 1;
}

/** Replaces the tables of a benchmark in docs/accuracy.md, if the page has a place for them. */
function copyToAccuracyPage(benchmark: string, markdown: string): void {
  const [begin, end] = [`<!-- ${benchmark}: begin -->`, `<!-- ${benchmark}: end -->`];
  const text = readFileSync(accuracy, "utf8");
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) return;
  const section = markdown.replace(/^# /, "## ").trim();
  writeFileSync(accuracy, `${before}${begin}\n\n${section}\n\n${end}${after}`);
}

await mkdir(results, { recursive: true });
if (files.length > 0) await buildEverything();
async function measure(file: string): Promise<void> {
  const { run } = (await import(path.join(root, file))) as {
    run?: (options: BenchOptions) => Promise<Measured | Measured[]>;
  };
  // These folders also contain modules that several benchmarks share.
  if (!run) return;
  const measured = [await run(options)].flat();
  for (const { title, note, rows } of measured) {
    console.log(`\n${title}`);
    if (note) console.log(note);
    console.table(rows);
  }
  if (options.isPart) return;
  const name = benchmarkName(file);
  const markdown = inMarkdown(...measured);
  await writeFile(path.join(results, `${name}.md`), markdown);
  if (!process.env.BENCH_RESULTS) copyToAccuracyPage(name, markdown);
}

for (const file of files) {
  try {
    await measure(file);
  } catch (error) {
    // What the others measure is still worth its time.
    console.error(`The benchmark ${benchmarkName(file)} failed:`, error);
    process.exitCode = 1;
  }
}
