import { defineConfig } from "vitest/config";

// Eight weeks take a third of a second, and far longer on a machine that has other work too.
export default defineConfig({ test: { name: "habits", testTimeout: 30_000 } });
