import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beginFirefoxProfile } from "../../rig/firefox/firefox-profile.ts";
import { installTools } from "../../rig/tools/install-tools.ts";
import { explainedWarnings } from "./explained-warnings.ts";
import { pnpm, root, succeeds } from "./run-command.ts";
import { runOnDates } from "./run-on-dates.ts";
import { type Outcome, runVitest } from "./run-vitest.ts";

/** Too few rounds for figures to publish, so their tables go nowhere. */
async function runShortBenches(): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  const env = {
    BENCH_RESULTS: folder,
    LOAD_PAGES: "30 ms",
    LOAD_PAIRS: "2",
    POPUP_OPENINGS: "2",
  };
  const words = ["tests/bench/main.ts", "page-load", "popup", "footprint-ops"];
  try {
    return await succeeds(process.execPath, words, { env });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Empty outside of a checkout. */
const changedFiles = (): string =>
  spawnSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" }).stdout ?? "";

/** Writes the generated files again. True if they were up to date. */
async function checkGenerated(): Promise<boolean> {
  const before = changedFiles();
  for (const script of [
    "packages/text/scripts/generate.ts",
    "extension/build/addresses/main.ts",
    "extension/build/enterprise/main.ts",
    "tests/scripts/audits/main.ts",
  ]) {
    if (!(await succeeds(process.execPath, [script]))) return false;
  }
  const after = changedFiles();
  if (after !== before) console.error(`Before:\n${before}\nNow:\n${after}`);
  return after === before;
}

/** Asks the registry for known faults of the packages that are shipped. A registry that does not answer such questions is said, and is no fault. */
function checkAdvisories(): boolean {
  const { status, stdout, stderr } = spawnSync(
    "npx",
    ["--yes", "pnpm@12.21.0", "audit", "--prod"],
    { cwd: root, encoding: "utf8" },
  );
  const text = `${stdout}${stderr}`;
  if (status === 0) return true;
  console.error(text);
  return /AUDIT_(?:BAD_RESPONSE|ENDPOINT)|ENOTFOUND|ECONN/.test(text);
}

type Message = { code: string; file?: string; message: string };

/** Runs the linter of addons.mozilla.org, which is loaded for it, on both editions. True without an error and without an unknown warning. */
function checkAddOn(): boolean {
  const found = ["firefox-mv3", "firefox-mv3-work"].flatMap((build) => {
    const words = ["lint", "--source-dir", `extension/.output/${build}`, "--output", "json"];
    const text = execFileSync("npx", ["--yes", "web-ext@10.7.0", ...words], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    const { errors, warnings } = JSON.parse(text) as { errors: Message[]; warnings: Message[] };
    return [...errors, ...warnings.filter(({ code }) => !Object.hasOwn(explainedWarnings, code))];
  });
  for (const { code, file, message } of found) console.error(`${code} ${file ?? ""}: ${message}`);
  return found.length === 0;
}

/** `test`: `npm test`; `e2e`: `npm run test:e2e`. `npm run test:all` runs every suite. */
export type Extent = "test" | "e2e" | "all";

export type Suite = {
  name: string;
  extents: readonly Extent[];
  /** `filters` are parts of file names. Only matching test files run. */
  run: (filters: readonly string[]) => Promise<Outcome>;
  /** Suites that also run this one when they are requested by name. */
  neededBy?: string[];
};

/** A step that either succeeds or fails. */
const one = async (succeeded: Promise<boolean> | boolean): Promise<Outcome> => {
  const passed = (await succeeded) ? 1 : 0;
  return { passed, failed: 1 - passed, failures: [] };
};
const node = (script: string, ...words: string[]) => succeeds(process.execPath, [script, ...words]);

/**
 * Finds or installs the programs that the browser tests start, and names those that are missing.
 */
async function browsers(): Promise<Outcome> {
  const wanted = ["chromium", "firefox", "xvfb", "openbox", "xdotool"] as const;
  const missing = installTools([...wanted], console.log);
  if (missing.length === 0) await beginFirefoxProfile();
  const passed = wanted.length - missing.length;
  return { passed, failed: missing.length, failures: missing };
}

/** The linter, which reports errors in types too, and the words that the glossary rules out. */
const lint = async (): Promise<boolean> =>
  (await succeeds("oxlint", ["--type-aware", "--type-check"])) &&
  node("tests/repository/words/main.ts");

const browserTests = (...projects: string[]) => [
  "--config=tests/e2e/vitest.config.ts",
  ...projects.map((name) => `--project=${name}`),
];
/** The build suite has just run. */
const isBuilt = { REUSE_BUILD: "1" };

/** The order matters: later suites test the build. */
export const suites: Suite[] = [
  { name: "format", extents: ["test"], run: () => one(succeeds("oxfmt", ["--check"])) },
  { name: "lint", extents: ["test"], run: () => one(lint()) },
  {
    name: "build",
    extents: ["test", "e2e"],
    run: () => one(pnpm("run", "build")),
    neededBy: ["unit", "long", "start", "main", "e2e", "dates", "add-on"],
  },
  { name: "unit", extents: ["test"], run: (filters) => runVitest(filters, isBuilt) },
  {
    name: "browsers",
    extents: ["test", "e2e"],
    run: browsers,
    neededBy: ["start", "main", "e2e"],
  },
  // In `npm run test:all`, `npm start` rebuilds everything, as for a newcomer, so no other test may use
  // the build meanwhile.
  {
    name: "start",
    extents: ["test"],
    run: (filters) => runVitest([...browserTests("start"), ...filters]),
  },
  {
    name: "main",
    extents: ["test"],
    run: (filters) => runVitest([...browserTests("main"), ...filters]),
  },
  {
    name: "long",
    extents: ["e2e"],
    run: (filters) => runVitest(filters, { ...isBuilt, TEST_LONG: "only" }),
  },
  {
    name: "e2e",
    extents: ["e2e"],
    run: (filters) => runVitest([...browserTests("e2e", "video"), ...filters]),
  },
  // Only by its name: `npm run test:all` runs it with the other unit tests.
  {
    name: "recipes",
    extents: [],
    run: () => runVitest(["--project=repository", "repository/recipes"], { TEST_ALL: "1" }),
  },
  { name: "dates", extents: ["all"], run: runOnDates },
  { name: "benches", extents: ["all"], run: () => one(runShortBenches()) },
  { name: "release", extents: ["all"], run: () => one(node("extension/build/release.ts")) },
  { name: "add-on", extents: ["all"], run: () => one(checkAddOn()) },
  { name: "advisories", extents: ["all"], run: () => one(checkAdvisories()) },
  { name: "generated", extents: ["all"], run: () => one(checkGenerated()) },
];
