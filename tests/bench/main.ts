import { globSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import path from "node:path";

type Measured = { title: string; note?: string; rows: Record<string, string>[] };

const root = path.resolve(import.meta.dirname, "../..");
const results = path.join(import.meta.dirname, "results");
const asked = process.argv.slice(2);

/** `packages/cleaner/bench/duplicates.ts` → `cleaner-duplicates`. */
const nameOf = (file: string): string => {
  const name = path.basename(file).replace(/(\.bench)?\.ts$/, "");
  const owner = /^packages[\\/]([\w-]+)/.exec(file)?.[1];
  return owner ? `${owner}-${name}` : name;
};

/** A Markdown table with its columns lined up, as the formatter would have it. */
function table(rows: Record<string, string>[]): string[] {
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((column) =>
    Math.max(3, ...[column, ...rows.map((row) => row[column] ?? "")].map((cell) => cell.length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(" | ")} |`;
  return [
    line(columns),
    line(widths.map((width) => "-".repeat(width))),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ""))),
  ];
}

function inMarkdown({ title, note, rows }: Measured): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}`;
  return [
    `# ${title}`,
    "",
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${process.platform} ${process.arch}, ${machine}.`,
    "",
    ...(note ? [note, ""] : []),
    ...table(rows),
    "",
  ].join("\n");
}

const files = globSync(["packages/*/bench/*.ts", "tests/bench/*.bench.ts"], { cwd: root })
  .filter((file) => !file.endsWith(".test.ts"))
  .toSorted()
  .filter((file) => asked.length === 0 || asked.some((word) => nameOf(file).includes(word)));

if (files.length === 0) {
  console.error(`No benchmark is called ${asked.join(" or ")}.`);
  process.exitCode = 1;
}

await mkdir(results, { recursive: true });
for (const file of files) {
  const { run } = (await import(path.join(root, file))) as { run?: () => Promise<Measured> };
  // A folder of benchmarks also holds what they share.
  if (!run) continue;
  const measured = await run();
  console.log(`\n${measured.title}`);
  if (measured.note) console.log(measured.note);
  console.table(measured.rows);
  await writeFile(path.join(results, `${nameOf(file)}.md`), inMarkdown(measured));
}
