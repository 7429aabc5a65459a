import { execFileSync } from "node:child_process";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { installTools } from "../../rig/tools/install-tools.ts";
import type { MadeTree } from "./tree.ts";

const repository = path.resolve(import.meta.dirname, "../../..");
const build = (folder: string, tool: string, ...args: string[]) => {
  const cwd = path.join(repository, folder);
  execFileSync(tool, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
};

export const load = () => `load ${loadavg()[0]!.toFixed(1)}`;

export type Tree = { root: string; made: MadeTree };

export const describeTree = ({ files, bytes, groups }: MadeTree): string =>
  `${files} files, ${(bytes / 1e9).toFixed(2)} GB, ${groups.length} groups known from the generator`;

/** Generates a tree with known groups of duplicates, measures on it, and removes it. */
export async function withTree<T>(
  make: (root: string) => Promise<MadeTree>,
  measure: (tree: Tree, size: string) => Promise<T>,
): Promise<T> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), "cleaner-bench-")));
  try {
    const made = await make(root);
    return await measure({ root, made }, describeTree(made));
  } finally {
    await rm(root, { recursive: true });
  }
}

/** Builds the command and the extension from the current sources, and installs the programs to compare with. */
export function buildCleaner(): void {
  const missing = installTools(["jdupes", "fdupes", "rmlint", "chromium"], console.log);
  if (missing.length > 0) throw new Error(missing.join("\n"));
  build("packages/cleaner", "npx", "--yes", "pnpm@12.21.0", "run", "build");
  const wxt = path.join(repository, "extension/node_modules/.bin/wxt");
  build("extension", wxt, "build", "--mode", "work");
}
