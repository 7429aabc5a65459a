import { defineConfig } from "vitest/config";

export default defineConfig({ test: { name: "tally", globalSetup: "test/support/build.ts" } });
