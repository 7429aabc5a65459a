import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root, succeeds } from "../run/run-command.ts";
import { checkAddOn } from "./check-add-on.ts";
import { checkAdvisories, checkInstallScripts } from "./check-dependencies.ts";
import type { Part } from "./run-parts.ts";

const node = (script: string, ...words: string[]) => succeeds(process.execPath, [script, ...words]);
const suites = (...words: string[]) => node("tests/run/main.ts", "--all", ...words);

/** The part `unit` builds everything, which later parts then test. A part that is asked for alone builds it itself. */
let isBuilt = false;
async function buildAndTest(): Promise<boolean> {
  isBuilt = await suites("unit");
  return isBuilt;
}
const whatIsBuilt = () => (isBuilt ? ["--built"] : []);

const repositoryTests = (...files: string[]) =>
  succeeds("vitest", ["run", "--project", "repository", ...files]);

/** Too few rounds for figures to publish, so their tables go nowhere. */
async function runShortBenches(): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  const env = {
    BENCH_RESULTS: folder,
    LOAD_PAGES: "30 ms",
    LOAD_PAIRS: "2",
    POPUP_OPENINGS: "2",
  };
  const benches = ["page-load", "popup", "footprint-ops"];
  const words = ["tests/bench/main.ts", ...benches];
  try {
    return await succeeds(process.execPath, words, { env });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function generateAgain(): Promise<boolean> {
  for (const script of [
    "packages/text/scripts/generate.ts",
    "extension/build/addresses/main.ts",
    "extension/build/enterprise/main.ts",
    "tests/audits/main.ts",
  ]) {
    if (!(await node(script))) return false;
  }
  return true;
}

/** Undefined outside of a checkout. */
function changedFiles(): string | undefined {
  const { status, stdout } = spawnSync("git", ["status", "--porcelain"], {
    cwd: root,
    encoding: "utf8",
  });
  return status === 0 ? stdout : undefined;
}
const changedBefore = changedFiles();

function isUnchanged(): boolean | undefined {
  const changed = changedFiles();
  if (changed === undefined) return undefined;
  if (changed !== changedBefore) console.error(`Before:\n${changedBefore}\nNow:\n${changed}`);
  return changed === changedBefore;
}

/** In this order: what follows checks what the earlier ones built. */
export const parts: readonly Part[] = [
  { name: "format", covers: "layout of every file", run: () => suites("format") },
  { name: "lint", covers: "code, types, words", run: () => suites("lint") },
  {
    name: "unit",
    covers: "builds; logic; packages as others install them; the sources zip built again",
    run: buildAndTest,
  },
  {
    name: "sizes",
    covers: "what pages and scripts load, against its limits",
    run: () => repositoryTests("sizes"),
  },
  {
    name: "links",
    covers: "links and paths in documents",
    run: () => repositoryTests("documented-paths"),
  },
  { name: "licences", covers: "of what is shipped", run: () => repositoryTests("licences") },
  {
    name: "start",
    covers: "npm start, as for a newcomer",
    run: () => suites(...whatIsBuilt(), "start"),
  },
  {
    name: "e2e",
    covers: "the built extension and tally in real browsers",
    run: () => suites(...whatIsBuilt(), "e2e"),
  },
  {
    name: "hostile-store",
    covers: "attacks on the store build",
    run: () => suites("--store", ...whatIsBuilt(), "e2e", "hostile"),
  },
  { name: "benches", covers: "that they run, with few rounds", run: runShortBenches },
  {
    name: "release",
    covers: "everything for a release in dist",
    run: () => node("extension/build/release.ts"),
  },
  { name: "add-on", covers: "the linter of addons.mozilla.org", run: checkAddOn },
  { name: "install-scripts", covers: "no package runs one but Node", run: checkInstallScripts },
  { name: "advisories", covers: "known faults of what is shipped", run: checkAdvisories },
  { name: "generated", covers: "generated files are written again", run: generateAgain },
  {
    name: "unchanged",
    covers: "the files of the repository are as before",
    run: isUnchanged,
  },
];
