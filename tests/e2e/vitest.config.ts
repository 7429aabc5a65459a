import path from "node:path";
import { defineConfig } from "vitest/config";

const isEverything = process.env.TEST_ALL === "1";

/** Files of `npm run test:all` only. */
const allOnly = "**/*.all.test.ts";

const shared = {
  root: path.resolve(import.meta.dirname, ".."),
  pool: "forks",
  // Limits only end tests that hang, because a busy machine is slow.
  testTimeout: 120_000,
  hookTimeout: 120_000,
  setupFiles: "e2e/setup.ts",
  runner: "./e2e/test-runner.ts",
  // Hooks run in the order of their definition.
  sequence: { hooks: "list" },
  // Node runs the files without transformation, so that functions passed to a page reach it
  // unchanged.
  experimental: { viteModuleRunner: false },
} as const;

/** The main paths, which `npm test` runs; `npm run test:e2e` runs the others. */
const mainPaths = "e2e/**/*.main.test.ts";
const notHere = ["e2e/{start,soak}/**", ...(isEverything ? [] : [allOnly])];
/** Video tests depend on seconds of playback: another test beside them would delay them. */
const videos = "e2e/video/**/*.test.ts";

const beside = {
  // Files of one worker share its Firefox.
  isolate: false,
  // Tests mostly wait, so four workers keep two cores busy.
  maxWorkers: 4,
};

export default defineConfig({
  test: {
    teardownTimeout: 20_000,
    projects: [
      {
        test: {
          ...shared,
          ...beside,
          name: "main",
          include: [mainPaths],
        },
      },
      {
        test: {
          ...shared,
          ...beside,
          name: "e2e",
          include: ["e2e/**/*.test.ts"],
          exclude: [videos, mainPaths, ...notHere],
        },
      },
      {
        test: {
          ...shared,
          name: "video",
          include: [videos],
          exclude: notHere,
          isolate: false,
          maxWorkers: 1,
          sequence: { ...shared.sequence, groupOrder: 1 },
        },
      },
      {
        test: {
          ...shared,
          name: "start",
          include: ["e2e/start/*.test.ts"],
          maxWorkers: 1,
        },
      },
      { test: { ...shared, name: "soak", include: ["e2e/soak/*.test.ts"], maxWorkers: 1 } },
    ],
  },
});
