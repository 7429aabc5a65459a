import path from "node:path";
import { type RunnerTestCase, TestRunner } from "vitest";
import { keepEvidence } from "../rig/open-browsers.ts";

const failures = process.env.FAILURE_FOLDER ?? path.resolve(import.meta.dirname, "../.failures");

/** Captures the browsers' pages when a test fails or hangs, before any hook closes them. */
export default class EvidenceRunner extends TestRunner {
  async runTask(test: RunnerTestCase): Promise<void> {
    try {
      await TestRunner.getTestFn(test)();
    } catch (error) {
      const file = path.relative(import.meta.dirname, test.file.filepath).replaceAll(/\W+/g, "-");
      const folder = path.join(failures, file, test.name.replaceAll(/\W+/g, "-").slice(0, 80));
      await keepEvidence(folder);
      const shown = path.relative(process.cwd(), folder);
      console.error(`What the browsers showed when this failed: ${shown}`);
      throw error;
    }
  }
}
