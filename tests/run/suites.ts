import { beginFirefoxProfile } from "../rig/firefox/firefox-profile.ts";
import { installTools } from "../rig/tools/install-tools.ts";
import type { Outcome } from "./counts.ts";
import { pnpm, succeeds } from "./run-command.ts";
import { runBrowserTests, runVitest } from "./run-vitest.ts";

export type Suite = {
  name: string;
  /** `filters` are parts of file names. Only matching test files run. */
  run: (filters: readonly string[]) => Promise<Outcome>;
  /** Suites that also run this one when they are requested by name. */
  neededBy?: string[];
};

/** A step that either succeeds or fails. The limit only ends a step that hangs. */
const one = async (succeeded: Promise<boolean>): Promise<Outcome> => {
  const passed = (await succeeded) ? 1 : 0;
  return { passed, failed: 1 - passed, files: [], missing: [] };
};
const stepLimit = { limitMs: 600_000 };

/**
 * Finds or installs the programs that the browser tests start, and names those that are missing.
 */
async function browsers(): Promise<Outcome> {
  const wanted = ["chromium", "firefox", "xvfb", "openbox", "xdotool"] as const;
  const missing = installTools([...wanted], console.log);
  for (const line of missing) console.error(line);
  if (missing.length === 0) await beginFirefoxProfile();
  const passed = wanted.length - missing.length;
  return { passed, failed: missing.length, files: [], missing: [] };
}

/** The linter, and the words that the glossary rules out. */
async function lint(): Promise<Outcome> {
  const [code, words] = await Promise.all([
    one(succeeds("oxlint", ["--type-aware", "--type-check"], stepLimit)),
    one(succeeds(process.execPath, ["tests/repository/words/main.ts"], stepLimit)),
  ]);
  return { ...code, passed: code.passed + words.passed, failed: code.failed + words.failed };
}

const e2e = ["--config", "tests/e2e/vitest.config.ts"];

/** The order matters: later suites test the build. */
export const suites: Suite[] = [
  { name: "format", run: () => one(succeeds("oxfmt", ["--check"], stepLimit)) },
  // It reports errors in types too, in half the time of a check of their own.
  { name: "lint", run: lint },
  { name: "build", run: () => one(pnpm("run", "build")), neededBy: ["unit", "start", "e2e"] },
  // The build suite has just run.
  { name: "unit", run: (filters) => runVitest([], filters, { REUSE_BUILD: "1" }) },
  { name: "browsers", run: browsers, neededBy: ["start", "e2e"] },
  // In `npm run test:all`, `npm start` rebuilds everything, as for a newcomer, so no other test may use
  // the build meanwhile.
  { name: "start", run: (filters) => runVitest([...e2e, "--project", "start"], filters) },
  {
    name: "e2e",
    run: (filters) => runBrowserTests([...e2e, "--project", "e2e", "--project", "video"], filters),
  },
];
