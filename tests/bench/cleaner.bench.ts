import { execFileSync } from "node:child_process";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { installTools } from "../rig/install-tools.ts";
import { inBrowser, programs } from "./cleaner-finders.ts";
import { type OpenBrowser, openBrowser } from "./cleaner-page.ts";
import { inRounds } from "./cleaner-rounds.ts";
import { measureStops } from "./cleaner-stops.ts";
import { type MadeTree, makeBigPair, makeManyFiles, makeMixedTree } from "./cleaner-tree.ts";
import type { Measured } from "./in-markdown.ts";

const repository = path.resolve(import.meta.dirname, "../..");
const build = (folder: string, tool: string, ...words: string[]) => {
  const cwd = path.join(repository, folder);
  execFileSync(tool, words, { cwd, stdio: ["ignore", "ignore", "inherit"] });
};

const load = () => `load ${loadavg()[0]!.toFixed(1)}`;

type Tree = { root: string; made: MadeTree };

/** Generates a tree whose answer is known, measures on it and removes it. */
async function withTree<T>(
  make: (root: string) => Promise<MadeTree>,
  measure: (tree: Tree, size: string) => Promise<T>,
): Promise<T> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), "cleaner-bench-")));
  try {
    const made = await make(root);
    const size = `${made.files} files, ${(made.bytes / 1e9).toFixed(2)} GB, ${made.groups.length} groups known from the generator`;
    return await measure({ root, made }, size);
  } finally {
    await rm(root, { recursive: true });
  }
}

const cold =
  "Cold: the system’s file cache was dropped before the run (`/proc/sys/vm/drop_caches`); warm: the run right after it.";

async function mixed(browser: OpenBrowser): Promise<Measured> {
  return withTree(makeMixedTree, async (tree, size) => {
    const before = load();
    const rows = await inRounds([...programs(), inBrowser(browser)], tree, 3);
    const note = `${size}; median of 3 rounds; ${before} at the start, ${load()} at the end. ${cold}`;
    return { title: "Finding duplicates, beside programs of others", note, rows };
  });
}

async function many(browser: OpenBrowser): Promise<Measured[]> {
  return withTree(makeManyFiles, async (tree, size) => {
    const before = load();
    const rows = await inRounds([...programs(), inBrowser(browser)], tree, 1);
    const note = `${size}; one round; ${before} at the start, ${load()} at the end.`;
    const live = await measureStops(browser, tree.root);
    return [
      { title: "100,000 small files", note, rows },
      { title: "Progress, stop and memory with 100,000 files", note: `${load()}.`, rows: live },
    ];
  });
}

async function big(): Promise<Measured> {
  return withTree(makeBigPair, async (tree, size) => {
    // There is nothing of them on the disk that could be cold.
    const rows = await inRounds(programs(), tree, 1, false);
    return { title: "Three sparse files of 5 GB", note: `${size}; one round; ${load()}.`, rows };
  });
}

/** The command line and the extension's page beside programs of others, on trees whose answer is known. */
export async function run(): Promise<Measured[]> {
  const missing = installTools(["jdupes", "fdupes", "rmlint", "chromium"], console.log);
  if (missing.length > 0) throw new Error(missing.join("\n"));
  build("packages/cleaner", "tsc", "-p", "tsconfig.build.json");
  const wxt = path.join(repository, "extension/node_modules/.bin/wxt");
  build("extension", wxt, "build", "--mode", "work");
  const browser = await openBrowser();
  try {
    return [await mixed(browser), ...(await many(browser)), await big()];
  } finally {
    await browser.close();
  }
}
