import { execFileSync } from "node:child_process";
import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { installTools } from "../rig/install-tools.ts";
import { judge } from "./cleaner-answer.ts";
import { type Finder, finders, type Found } from "./cleaner-finders.ts";
import { type MadeTree, makeBigPair, makeManyFiles, makeMixedTree } from "./cleaner-tree.ts";
import type { Measured } from "./in-markdown.ts";

const seconds = (durationMs: number) => `${(durationMs / 1000).toFixed(2)} s`;

/** Forgets what the system keeps of files in memory; false where it does not let us. */
async function dropCaches(): Promise<boolean> {
  try {
    execFileSync("sync");
    await writeFile("/proc/sys/vm/drop_caches", "3");
    return true;
  } catch {
    // Only the administrator of a real machine may.
    return false;
  }
}

async function timed(finder: Finder, root: string): Promise<Found & { durationMs: number }> {
  const startMs = performance.now();
  const found = await finder.find(root);
  return { ...found, durationMs: performance.now() - startMs };
}

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

async function measure(finder: Finder, root: string, made: MadeTree, { rounds, isCold }: Case) {
  // The first run warms the cache and gives the answer that is judged.
  const first = await timed(finder, root);
  const warm: number[] = [];
  const cold: number[] = [];
  let peakBytes = first.peakBytes ?? 0;
  for (let round = 0; round < rounds; round += 1) {
    const again = await timed(finder, root);
    warm.push(again.durationMs);
    peakBytes = Math.max(peakBytes, again.peakBytes ?? 0);
  }
  for (let round = 0; round < (isCold ? rounds : 0); round += 1) {
    await dropCaches();
    cold.push((await timed(finder, root)).durationMs);
  }
  return {
    finder: finder.name,
    answer: judge(root, made, first.groups),
    warm: seconds(median(warm)),
    cold: isCold ? seconds(median(cold)) : "–",
    "most memory": peakBytes > 0 ? `${Math.round(peakBytes / 1e6)} MB` : "–",
  };
}

type Case = {
  title: string;
  make: (root: string) => Promise<MadeTree>;
  rounds: number;
  /** Whether the file cache is to be dropped, and can be. */
  isCold: boolean;
};

/** One generated tree, and every finder on it. */
async function bench(asked: Case): Promise<Measured> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), "cleaner-bench-")));
  try {
    const made = await asked.make(root);
    const rows: Record<string, string>[] = [];
    for (const finder of finders()) rows.push(await measure(finder, root, made, asked));
    const size = `${made.files} files, ${(made.bytes / 1e9).toFixed(2)} GB, ${made.groups.length} groups known from the generator`;
    const cold = asked.isCold ? "" : " Cold runs are left out.";
    return { title: asked.title, note: `${size}; median of ${asked.rounds} runs.${cold}`, rows };
  } finally {
    await rm(root, { recursive: true });
  }
}

/** The command line against programs of others, on trees whose answer is known. */
export async function run(): Promise<Measured[]> {
  const missing = installTools(["jdupes", "fdupes", "rmlint"], console.log);
  if (missing.length > 0) throw new Error(missing.join("\n"));
  const cleaner = path.resolve(import.meta.dirname, "../../packages/cleaner");
  execFileSync("tsc", ["-p", "tsconfig.build.json"], { cwd: cleaner, stdio: "inherit" });
  const isCold = await dropCaches();
  const cases: Case[] = [
    { title: "Duplicates from the command line", make: makeMixedTree, rounds: 3, isCold },
    { title: "100,000 small files", make: makeManyFiles, rounds: 1, isCold: false },
    { title: "Three sparse files of 5 GB", make: makeBigPair, rounds: 1, isCold: false },
  ];
  const measured: Measured[] = [];
  for (const asked of cases) measured.push(await bench(asked));
  return measured;
}
