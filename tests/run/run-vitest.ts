import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  countReport,
  failedFiles,
  filesNotBegun,
  type Outcome,
  readReport,
  withSecondRun,
} from "./counts.ts";
import type { ReportLine } from "./result-reporter.ts";
import { succeeds } from "./run-command.ts";

/**
 * Every test has its own time limit, so only a worker in an endless loop reports nothing for this
 * long.
 */
const maxSilenceMs = 600_000;

/** Aborts once `file` has not been written for `maxSilenceMs`. */
function watchForSilence(file: string) {
  const silence = new AbortController();
  const timer = setInterval(() => {
    if (Date.now() - statSync(file).mtimeMs < maxSilenceMs) return;
    console.error(`No test reported anything for ${maxSilenceMs / 60_000} minutes: stopped.`);
    silence.abort();
  }, 5_000);
  return { signal: silence.signal, stop: () => clearInterval(timer) };
}

async function runOnce(words: readonly string[], env: NodeJS.ProcessEnv) {
  const report = path.join(mkdtempSync(path.join(tmpdir(), "test-report-")), "results.jsonl");
  writeFileSync(report, "");
  const silence = watchForSilence(report);
  const reporter = path.join(import.meta.dirname, "result-reporter.ts");
  const isSuccessful = await succeeds(
    "vitest",
    ["run", "--reporter=default", `--reporter=${reporter}`, ...words],
    { signal: silence.signal, env: { ...env, RESULT_FILE: report } },
  );
  silence.stop();
  const lines = readReport(readFileSync(report, "utf8"));
  rmSync(path.dirname(report), { recursive: true });
  return { lines, isSuccessful, isStuck: silence.signal.aborted };
}

/**
 * Runs test files with Vitest and counts the results. If a worker hangs, the files that had not
 * started run in a new one.
 */
export async function runVitest(
  words: readonly string[],
  filters: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const lines: ReportLine[] = [];
  for (let files = filters; ;) {
    const run = await runOnce([...words, ...files], env);
    lines.push(...run.lines);
    const rest = filesNotBegun(lines);
    if (!run.isStuck || rest.length === 0) return countReport(lines, run.isSuccessful);
    files = rest;
  }
}

/** More failed files than this are not a matter of chance. */
const maxFilesAgain = 4;

/**
 * Runs browser tests. If few files fail, they run once more with nothing beside them: a test that then passes is counted as passed and
 * named as unsteady, to be mended.
 */
export async function runBrowserTests(
  words: readonly string[],
  filters: readonly string[],
): Promise<Outcome> {
  const first = await runVitest(words, filters);
  const again = failedFiles(first);
  if (again.length === 0 || again.length > maxFilesAgain) return first;
  console.log(`\nOnce more: ${again.join(", ")}`);
  return withSecondRun(first, await runVitest([...words, "--maxWorkers=1"], again));
}
