import { beginFirefoxProfile } from "../../rig/firefox/firefox-profile.ts";
import { installTools } from "../../rig/tools/install-tools.ts";
import { checkAddOn } from "./check-add-on.ts";
import { checkAdvisories } from "./check-advisories.ts";
import { checkGenerated } from "./check-generated.ts";
import { pnpm, succeeds } from "./run-command.ts";
import { runOnDates } from "./run-on-dates.ts";
import { runShortBenches } from "./run-short-benches.ts";
import { type Outcome, runVitest } from "./run-vitest.ts";

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
