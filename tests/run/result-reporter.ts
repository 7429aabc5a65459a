import { appendFileSync, utimesSync } from "node:fs";
import path from "node:path";
import type { Reporter, TestModule, TestSpecification } from "vitest/node";

/**
 * The result of one test file. `failures` names each failed test; it is empty if the file failed
 * before its tests.
 */
export type FileResult = {
  file: string;
  passed: number;
  failed: number;
  durationMs: number;
  failures: string[];
};

/** One line of the report: the files to run, a file that starts, or a result. */
export type ReportLine = { expected: string[] } | { begun: string } | FileResult;

const reportFile = process.env.RESULT_FILE;
const relative = (moduleId: string): string => path.relative(process.cwd(), moduleId);

function fileResult(module: TestModule): FileResult {
  const isFailed = module.state() === "failed";
  const states = [...module.children.allTests()].map((test) => ({
    name: test.fullName,
    state: test.result().state,
  }));
  const passed = states.filter(({ state }) => state === "passed").length;
  // When a hook fails, Vitest marks the tests that depend on it as skipped. They did not run, so
  // they count as failed.
  const failures = states.filter(
    ({ state }) => state === "failed" || state === "pending" || (isFailed && state === "skipped"),
  );
  return {
    file: relative(module.moduleId),
    passed,
    failed: isFailed ? Math.max(1, failures.length) : failures.length,
    durationMs: Math.round(module.diagnostic().duration),
    failures: failures.map(({ name }) => name),
  };
}

/** Appends each result to `RESULT_FILE` at once, so that a killed run keeps its earlier results. */
export default class ResultReporter implements Reporter {
  constructor() {
    // The parent process has died. Without this the run would continue, browsers included.
    process.once("disconnect", () => process.exit(1));
    process.channel?.unref();
  }

  onTestRunStart(specifications: readonly TestSpecification[]): void {
    this.append({ expected: specifications.map(({ moduleId }) => relative(moduleId)) });
  }

  onTestModuleStart(module: TestModule): void {
    this.append({ begun: relative(module.moduleId) });
  }

  onTestModuleEnd(module: TestModule): void {
    this.append(fileResult(module));
  }

  onTestCaseResult(): void {
    // The file's modification time shows that the run is alive.
    const now = new Date();
    if (reportFile) utimesSync(reportFile, now, now);
  }

  private append(line: ReportLine): void {
    if (reportFile) appendFileSync(reportFile, `${JSON.stringify(line)}\n`);
  }
}
