import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

type Report = { numPassedTests: number; numFailedTests: number };

/** Runs test files with Vitest in a tree. Rejects if none of their tests ran. */
export async function runTests(tree: string, tests: readonly string[]): Promise<Report> {
  const file = path.join(tree, `report-${performance.now()}.json`);
  const vitest = path.join(tree, "node_modules/vitest/vitest.mjs");
  const reuse = existsSync(path.join(tree, "packages/tally/dist")) ? { REUSE_BUILD: "1" } : {};
  const output = await promisify(execFile)(
    process.execPath,
    [vitest, "run", "--reporter=json", `--outputFile=${file}`, ...tests],
    { cwd: tree, env: { ...process.env, ...reuse, VITEST: undefined }, maxBuffer: 1 << 26 },
  ).catch((error: { stdout: string; stderr: string }) => error);
  const report = existsSync(file) && (JSON.parse(readFileSync(file, "utf8")) as Report);
  // A file that cannot be loaded has no failed test, and would prove nothing.
  if (!report || report.numPassedTests + report.numFailedTests === 0) {
    throw new Error(`No test ran:\n${output.stdout}${output.stderr}`);
  }
  return report;
}
