import path from "node:path";
import { type RunnerTestCase, type RunnerTestSuite, TestRunner } from "vitest";
import { closeSince, openCount } from "../rig/close-with-tests.ts";
import { keepEvidence } from "../rig/open-browsers.ts";

const failures = process.env.FAILURE_FOLDER ?? path.resolve(import.meta.dirname, "../.failures");
const hookNames = ["beforeAll", "beforeEach", "afterEach", "afterAll"] as const;

const asFileName = (text: string): string => text.replaceAll(/\W+/g, "-").slice(0, 80);

/** Runs `work` of a test file. If it fails, captures the browsers' pages before any later hook closes them. */
async function withEvidence<Result>(
  { file, name }: { file: { filepath: string }; name: string },
  work: () => Result | PromiseLike<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const fileName = path.relative(import.meta.dirname, file.filepath);
    const folder = path.join(failures, fileName.replaceAll(/\W+/g, "-"), asFileName(name));
    await keepEvidence(folder);
    const shown = path.relative(process.cwd(), folder);
    console.error(`What the browsers showed when this failed: ${shown}`);
    throw error;
  }
}

/** Captures the browsers' pages when a test or a hook fails or hangs, and closes at its end what a test, a `describe` or a file has opened. */
export default class EvidenceRunner extends TestRunner {
  override async onBeforeRunSuite(suite: RunnerTestSuite): Promise<void> {
    await super.onBeforeRunSuite(suite);
    // A file that could not be loaded has no hooks.
    if (suite.result?.state === "fail") return;
    const hooks = TestRunner.getSuiteHooks(suite);
    const isFile = suite === suite.file;
    // A file may open something before its tests begin.
    const openBefore = isFile ? 0 : openCount();
    hooks.afterAll.push(() => closeSince(openBefore));
    if (isFile) {
      let openBeforeTest = 0;
      hooks.beforeEach.unshift(() => void (openBeforeTest = openCount()));
      hooks.afterEach.push(() => closeSince(openBeforeTest));
    }
    for (const hookName of hookNames) {
      const name = suite.name === suite.file.name ? hookName : `${hookName} of ${suite.name}`;
      const wrapped = (hooks[hookName] as ((...given: unknown[]) => unknown)[]).map(
        // A proxy keeps what Vitest has written to the hook.
        (hook) =>
          new Proxy(hook, {
            apply: (run, self, given) =>
              withEvidence({ file: suite.file, name }, () => Reflect.apply(run, self, given)),
          }),
      );
      Object.assign(hooks, { [hookName]: wrapped });
    }
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    await withEvidence(test, () => TestRunner.getTestFn(test)());
  }
}
