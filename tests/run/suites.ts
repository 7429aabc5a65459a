import { globSync, mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beginFirefoxProfile } from "../rig/firefox-profile.ts";
import { installTools } from "../rig/install-tools.ts";
import type { NodeTestReport } from "./count-reporter.ts";
import { countNodeTests, countRunAgain, countVitest, type Counts } from "./counts.ts";
import { pnpm, root, succeeds } from "./run-command.ts";

export type Suite = {
  name: string;
  run: () => Promise<Counts>;
  /** Suites that bring this one along when they are asked for by name. */
  neededBy?: string[];
};

const one = async (succeeded: Promise<boolean>): Promise<Counts> =>
  (await succeeded) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

const reports = mkdtempSync(path.join(tmpdir(), "digital-cleanup-reports-"));

/** Nobody can tell what a run without a report, or one that failed without a failed test, would have counted. */
const orBroken = (counts: Counts | undefined, succeeded: boolean): Counts =>
  !counts || (!succeeded && counts.failed === 0)
    ? { passed: counts?.passed ?? 0, failed: 1 }
    : counts;

const reportIn = (file: string): Promise<string> => readFile(file, "utf8").catch(() => "");

async function unit(): Promise<Counts> {
  const report = path.join(reports, "unit.json");
  const succeeded = await succeeds("vitest", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  const text = await reportIn(report);
  return orBroken(text === "" ? undefined : countVitest(text), succeeded);
}

async function runNodeTests(name: string, files: string[], concurrency: number, limitMs: number) {
  const file = path.join(reports, `${name}.json`);
  const succeeded = await succeeds(
    process.execPath,
    [
      "--test",
      `--test-concurrency=${concurrency}`,
      // A browser that did not start must not leave a server waiting for it for ever.
      "--test-force-exit",
      "--test-reporter=spec",
      "--test-reporter-destination=stdout",
      `--test-reporter=${path.join(import.meta.dirname, "count-reporter.ts")}`,
      `--test-reporter-destination=${file}`,
      ...files,
    ],
    limitMs,
  );
  const text = await reportIn(file);
  const report: NodeTestReport | undefined = text === "" ? undefined : JSON.parse(text);
  return { report, counts: orBroken(report && countNodeTests(report.total), succeeded) };
}

const mostFilesAgain = 5;

/**
 * Files that Node's own runner takes. Three at once: much of a test is waiting for a browser. A few that fail are run once
 * more alone and named, since a crowded machine makes a browser late; what fails again has failed.
 */
async function nodeTests(name: string, files: string[], limitMs: number): Promise<Counts> {
  if (files.length === 0) return { passed: 0, failed: 1 };
  const { report, counts } = await runNodeTests(name, files, 3, limitMs);
  const failed = Object.keys(report?.failedFiles ?? {});
  if (!report || failed.length === 0 || failed.length > mostFilesAgain) return counts;
  console.log(`\nRun once more, alone: ${failed.map((file) => path.basename(file)).join(", ")}`);
  const again = await runNodeTests(`${name}-again`, failed, 1, limitMs);
  return countRunAgain(report, again.counts);
}

/** Builds everything anew, as a newcomer's first command does: nothing else may need the build meanwhile. */
const start = "tests/e2e/start.test.ts";
const others = () =>
  globSync("tests/e2e/*.test.ts", { cwd: root })
    .filter((file) => file !== start)
    .toSorted();

/** Finds or installs what the browser tests start; names what is missing and how to get it. */
async function browsers(): Promise<Counts> {
  const wanted = ["chromium", "firefox", "xvfb", "openbox", "xdotool"] as const;
  const missing = installTools([...wanted], console.log);
  for (const line of missing) console.error(line);
  if (missing.length === 0) await beginFirefoxProfile();
  return { passed: wanted.length - missing.length, failed: missing.length };
}

/** In this order: what is built is tested by those that follow. */
export const suites: Suite[] = [
  { name: "format", run: () => one(succeeds("oxfmt", ["--check"])) },
  { name: "lint", run: () => one(succeeds("oxlint", ["--type-aware"])) },
  { name: "types", run: () => one(pnpm("-r", "run", "types")) },
  { name: "build", run: () => one(pnpm("run", "build")), neededBy: ["unit", "start", "e2e"] },
  { name: "unit", run: unit },
  { name: "browsers", run: browsers, neededBy: ["start", "e2e"] },
  { name: "start", run: () => nodeTests("start", [start], 120_000) },
  { name: "e2e", run: () => nodeTests("e2e", others(), 1_500_000) },
];
