import { globSync, mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { installTools } from "../rig/install-tools.ts";
import { countNodeTests, countVitest, type Counts } from "./counts.ts";
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

/** A report that was never written means that the suite broke: one failure, whatever it would have counted. */
async function countsIn(
  file: string,
  read: (text: string) => Counts,
  succeeded: boolean,
): Promise<Counts> {
  const text = await readFile(file, "utf8").catch(() => "");
  const counts = text === "" ? { passed: 0, failed: 1 } : read(text);
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

async function unit(): Promise<Counts> {
  const report = path.join(reports, "unit.json");
  const succeeded = await succeeds("vitest", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  return countsIn(report, countVitest, succeeded);
}

/** Files that Node's own runner takes, two at once. */
async function nodeTests(name: string, files: string[], limitMs: number): Promise<Counts> {
  const report = path.join(reports, `${name}.json`);
  if (files.length === 0) return { passed: 0, failed: 1 };
  const succeeded = await succeeds(
    process.execPath,
    [
      "--test",
      // Much of a test is waiting for a browser: two files share two cores well.
      "--test-concurrency=2",
      // A browser that did not start must not leave a server waiting for it for ever.
      "--test-force-exit",
      "--test-reporter=spec",
      "--test-reporter-destination=stdout",
      `--test-reporter=${path.join(import.meta.dirname, "count-reporter.ts")}`,
      `--test-reporter-destination=${report}`,
      ...files,
    ],
    limitMs,
  );
  return countsIn(report, countNodeTests, succeeded);
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
  { name: "e2e", run: () => nodeTests("e2e", others(), 900_000) },
];
