import { readdirSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { configDefaults, defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

/** Files of `npm run test:all` only. */
const allOnly = process.env.TEST_ALL === "1" ? [] : ["**/*.all.test.ts"];
/** `npm test` leaves these to `npm run test:e2e`: they start databases and commands, or calculate for seconds. */
const long = "**/*.long.test.ts";
/** `only` runs nothing else, `too` also the others. */
const { TEST_LONG: wanted } = process.env;

const shared = {
  // Starting a process for each file took longer than the tests. extension/setup-tests.ts resets what has state.
  isolate: false,
  // Some tests wait for timers and processes, so one worker more than cores keeps these busy.
  maxWorkers: availableParallelism() + 1,
  // These limits only end a test that hangs: on a busy machine a correct test may take minutes.
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 60_000 } },
  ...(wanted === "only" && { include: [long] }),
  exclude: [...configDefaults.exclude, ...allOnly, ...(wanted ? [] : [long])],
};

const settings = join(tmpdir(), "digital-cleanup-tests");

const packages = readdirSync("packages")
  .filter((name) => name !== "tally")
  .map((name): TestProjectInlineConfiguration => ({
    // The command notes what it set aside in a person's settings.
    test: { ...shared, name, root: `packages/${name}`, env: { XDG_CONFIG_HOME: settings } },
  }));

export default defineConfig({
  test: {
    projects: [
      {
        extends: "./extension/vitest.config.ts",
        test: { ...shared, name: "extension", root: "extension" },
      },
      ...packages,
      {
        extends: "./packages/tally/vitest.config.ts",
        test: { ...shared, name: "tally", root: "packages/tally" },
      },
      {
        test: {
          ...shared,
          name: "repository",
          root: "tests",
          include: [
            wanted === "only" ? `repository/${long}` : "{bench,repository,scripts}/**/*.test.ts",
          ],
        },
      },
    ],
  },
});
